import tokens from '../elements/styles/tokens.css' with { type: 'text' };
import type { Frame, Report } from '../report.gen.ts';
import { bitAt } from '../store/bits.ts';
import { layOut, type DrawnRow } from '../store/diagram.ts';
import { visible } from '../store/visible.ts';
import { count } from '../store/words.ts';
import { describe } from './sender.ts';
import { Refusal } from './types.ts';

const width = 32;
const mostFrames = 20;
// In pixels: a bit, a row of bits with its names, what stands above and below the rows of a frame, and the edge around.
const cell = 24;
const rowHeight = 62;
const headHeight = 54;
const restHeight = 24;
const edge = 16;

/** The diagram of bits, in the colours of the page, as a picture that needs nothing around it. */
export function svg(report: Report, frames: readonly Frame[] = report.frames): string {
  if (frames.length === 0) throw new Refusal('There is no frame here to draw.');
  const drawn = frames.slice(0, mostFrames);
  const rest = frames.length - drawn.length;
  const parts: string[] = [];
  let y = edge;
  for (const frame of drawn) {
    const { rows, rest: undrawn } = layOut(frame, width);
    parts.push(heading(frame, y), ...rows.map((row, i) => rowOf(report, row, y + headHeight + i * rowHeight)));
    y += headHeight + rows.length * rowHeight;
    if (undrawn) parts.push(text('rest', edge, y + 10, undrawn));
    y += undrawn ? restHeight + edge : edge;
  }
  if (rest > 0) parts.push(text('rest', edge, y, `${count(rest, 'more frame')} not drawn here.`));
  return document(drawn, parts, rest > 0 ? y + edge : y);
}

function document(frames: readonly Frame[], parts: readonly string[], height: number): string {
  const wide = width * cell + 2 * edge;
  const title = frames.length === 1 ? describe(frames[0] as Frame) : count(frames.length, 'WebSocket frame');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${height}" width="${wide}" height="${height}" role="img">
<title>${escaped(title)}</title>
<desc>${escaped(frames.map(inWords).join(' '))}</desc>
<style>${style}</style>
<rect class="card" width="${wide}" height="${height}" rx="12"/>
${parts.join('\n')}
</svg>
`;
}

/** The fields in their order, for those who do not see the picture; of the payload only that it is there. */
const inWords = (frame: Frame): string =>
  `${describe(frame)}. ${frame.fields
    .filter(({ bitLength }) => bitLength > 0)
    .map(({ name, value }) => (value.length > 20 ? name : `${name} ${value}`))
    .join(', ')}.`;

function heading(frame: Frame, y: number): string {
  const numbers = Array.from({ length: width }, (_, i) =>
    text(i % 8 === 0 ? 'number byte' : 'number', center(i, 1), y + 44, String(i)),
  );
  return text('title', edge, y + 18, describe(frame)) + numbers.join('');
}

function rowOf(report: Report, { cells, labels, missing }: DrawnRow, y: number): string {
  let column = 0;
  const ribbons = labels.map(({ kind, span, text: name }) => {
    const at = column;
    column += span;
    return `<g class="${kind}"><rect x="${edge + at * cell + 1}" y="${y}" width="${span * cell - 2}" height="32" rx="5"/>${line(at, span, y)}${text('name', center(at, span), y + 47, name)}</g>`;
  });
  const bits = cells.map(({ bit, run }, i) =>
    text(`bit ${run.kind}`, center(i, 1), y + 21, String(bitAt(report.bytes, bit))),
  );
  const gap =
    missing > 0
      ? `<rect class="missing" x="${edge + cells.length * cell + 1}" y="${y}" width="${missing * cell - 2}" height="32" rx="5"/>`
      : '';
  return ribbons.join('') + bits.join('') + gap;
}

const line = (at: number, span: number, y: number): string =>
  `<path class="under" d="M${edge + at * cell + 3} ${y + 31}h${span * cell - 6}"/>`;

const center = (column: number, span: number): number => edge + (column + span / 2) * cell;

const text = (kind: string, x: number, y: number, content: string): string =>
  `<text class="${kind}" x="${x}" y="${y}">${escaped(content)}</text>`;

/** What markup would read otherwise stands as a reference, and what XML does not take at all as a symbol. */
const escaped = (content: string): string =>
  visible(content).replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

const kinds = ['fin', 'rsv', 'opcode', 'mask', 'length', 'key', 'payload'];

/** The colours of the page, light or dark: --fin: light-dark(#e0e4ff, #2b3270). */
const colours = new Map(
  Array.from(tokens.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g), ([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const scheme = (shade: 'light' | 'dark'): string => {
  const colour = (name: string): string => colours.get(name)?.[shade] ?? '';
  return [
    `.card{fill:${colour('card')};stroke:${colour('line')}}.title{fill:${colour('ink')}}`,
    `.other,.rest,.number{fill:${colour('soft')}}.byte{fill:${colour('ink')}}.missing{stroke:${colour('edge')}}`,
    `.other rect{fill:${colour('sunk')}}`,
    ...kinds.map(
      (kind) =>
        `.${kind}{fill:${colour(`${kind}-ink`)}}.${kind} rect{fill:${colour(kind)}}.${kind} .under{stroke:${colour(`${kind}-ink`)}}`,
    ),
  ].join('');
};

const style = `text{text-anchor:middle;font:600 15px ui-monospace,Menlo,Consolas,monospace}
.title,.rest{text-anchor:start;font:600 14px system-ui,sans-serif}.rest{font-weight:400;font-size:13px}
.number{font-size:10px;font-weight:400}.byte{font-weight:700}.name{font:550 11.5px system-ui,sans-serif}
.missing{fill:none;stroke-width:1.5;stroke-dasharray:4 3}
.under{fill:none;stroke-width:2}.rsv .under{stroke-dasharray:2 2}.length .under{stroke-dasharray:6 3}
${scheme('light')}
@media (prefers-color-scheme:dark){${scheme('dark')}}`;
