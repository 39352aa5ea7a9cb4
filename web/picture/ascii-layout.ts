import { border, content, numbers, type Segment } from './ascii.ts';
import { wrapped } from './fit.ts';
import { everyField, rowsOf } from './generic.ts';
import type { Width } from './options.ts';

/** The layout of any frame as the diagram of RFC 6455 section 5.2, with the condition of each field that may be missing. */
export function asciiLayout(width: Width = 32): string {
  const rows = rowsOf(everyField, width).map((row) =>
    row.map(({ name, bits, when, from, span, continued }): Segment => {
      const room = 2 * span - 1;
      const said = continued
        ? [`${name} (continued)`]
        : [name, ...(when ? [`(${when.replace('payload length', 'length')})`] : [])];
      const lines = span === 1 ? Array.from(name) : said.flatMap((text) => wrapped(text, room, 1, 3, 1));
      const field = everyField.find((one) => one.name === name && one.bits === bits) ?? everyField;
      return { field, from, to: from + span, lines };
    }),
  );
  const lines = rows.flatMap((row, i) => [border(rows[i - 1], row), ...content(row)]);
  return [...numbers(width), ...lines, border(rows.at(-1), undefined), ''].join('\n');
}
