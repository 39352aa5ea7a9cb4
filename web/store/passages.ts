import type { Passage } from '../report.gen.ts';

/** A passage that is more than words around others, and its index. */
interface Listed {
  readonly passage: Passage;
  readonly index: number;
}

/** Whether a passage can be left out or taken in: an error message has no bytes to be read. */
export const holdsBytes = ({ kind }: Passage): boolean => kind !== 'saying';

/** The passages that are listed: none where there is nothing to choose, as one passage with bytes is all that is read. */
export function listed(passages: readonly Passage[]): Listed[] {
  const all = passages.map((passage, index) => ({ passage, index })).filter(({ passage }) => passage.kind !== 'prose');
  const readable = all.filter(({ passage }) => holdsBytes(passage));
  return readable.length > 1 || readable.some(({ passage }) => !passage.included) ? all : [];
}
