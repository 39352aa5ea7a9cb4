import { isDeepStrictEqual } from 'node:util';

/** What is other than it should be, as a sentence; none if nothing is. */
export function equal(what, got, want) {
  if (isDeepStrictEqual(got, want)) return [];
  return [`${what}: ${brief(got)}; want ${brief(want)}`];
}

export const brief = (value) => JSON.stringify(value)?.slice(0, 400);
