/** How wide letters are, by their size: nobody measures them here, so that the same input gives the same picture. */
const sansWidth = 0.58;
export const boldWidth = 0.66;
export const monoWidth = 0.62;

export const widthOf = (text: string, size: number, each = sansWidth): number => text.length * size * each;

/** The first of several wordings that fits, else the last, cut. */
export function fitting(wordings: readonly string[], room: number, size: number, each = sansWidth): string {
  const whole = wordings.find((text) => widthOf(text, size, each) <= room);
  return whole ?? cutTo(wordings.at(-1) ?? '', Math.floor(room / (size * each)));
}

export function cutTo(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  return most < 2 ? '' : `${characters.slice(0, most - 1).join('')}…`;
}

/** A text in lines that fit, broken between words where it can be; what is beyond the last line is cut. */
export function wrapped(text: string, room: number, size: number, mostLines: number, each = sansWidth): string[] {
  const most = Math.max(8, Math.floor(room / (size * each)));
  const lines: string[] = [];
  let rest = Array.from(text);
  while (rest.length > most && lines.length < mostLines - 1) {
    const space = rest.lastIndexOf(' ', most);
    const end = space > most / 3 ? space : most;
    lines.push(rest.slice(0, end).join(''));
    rest = rest.slice(rest[end] === ' ' ? end + 1 : end);
  }
  return [...lines, cutTo(rest.join(''), most)];
}
