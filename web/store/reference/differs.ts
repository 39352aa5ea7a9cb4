/** The range of a text in which it differs from another; what both begin and end with is left out. */
export function differs(text: string, other: string): readonly [start: number, end: number] {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start++;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === other[other.length - 1 - same]) same++;
  return [start, text.length - same];
}
