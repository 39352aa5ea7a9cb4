/** The most characters that are written into the address. */
export const hashLimit = 32 * 1024;
/** A state of more characters is not written: packed it would still be too long for a link. */
const mostState = 1024 * 1024;

/**
 * Reads "#input=81%2005&view=build": names and values, percent-encoded. A plus sign is itself, so base64 may stand as it
 * is. What is not well-formed is taken as it stands; of a name that comes twice the first counts.
 */
export function readHash(hash: string): Map<string, string> {
  const state = new Map<string, string>();
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    const name = decoded(pair.slice(0, equals));
    if (!state.has(name)) state.set(name, decoded(pair.slice(equals + 1)));
  }
  return state;
}

/** Writes the hash of a state, '#' included, before it is packed; null if it is too long for any link. */
export function writeHash(state: readonly (readonly [string, string])[]): string | null {
  if (state.reduce((sum, [, value]) => sum + value.length, 0) > mostState) return null;
  return '#' + state.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
}

/** Names with their values; null for a value that is left out. */
export type Named = readonly (readonly [string, string | null])[];

/** Writes the values that are there as a hash; null if it is too long for any link. */
export const writeValues = (pairs: Named): string | null =>
  writeHash(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null));

/** The value, if it is one of those that are known; else the first of them. */
export const oneOf = <T extends string>(known: readonly [T, ...T[]], value: string | null | undefined): T =>
  known.find((each) => each === value) ?? known[0];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent-encodes, but for the characters that a fragment may hold, so that a link stays readable (RFC 3986 section 3.5). */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(?:2C|3A|2F|3F|40|3D|24|3B)/g,
    decodeURIComponent,
  );
}
