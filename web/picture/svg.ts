import type { Frame, Report } from '../report.gen.ts';
import { count } from '../store/words.ts';
import { bitNumbers, bitRows } from './bit-rows.ts';
import { Canvas, type Block } from './canvas.ts';
import { describe, describeAlone } from './describe.ts';
import { faultsIn, type Fault } from './faults.ts';
import { boxesOf, everyField, genericRows } from './generic.ts';
import { heads } from './heads.ts';
import { faultList, fieldList, gap, heading, lines, messageLine } from './lists.ts';
import { markup, type Node } from './node.ts';
import type { Part, PictureOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { sequence } from './sequence.ts';

const mostFrames = 20;
const gutter = 64;

/** As a file dark where its reader has it dark; what stands in a page goes by that page. */
const bothSchemes = '<?xml-stylesheet type="text/css" href="data:text/css,:root{color-scheme:light dark}"?>\n';

/** The picture as a file that needs nothing around it. */
export function svg(report: Report, options: PictureOptions = {}): string {
  return (options.theme === 'auto' ? bothSchemes : '') + markup(picture(report, options)).trimStart() + '\n';
}

/** The layout of any frame as a file: every field without a value. */
export function layoutSvg({ theme = 'light', width = 32 }: PictureOptions = {}): string {
  return markup(layoutPicture({ theme, width })).trimStart() + '\n';
}

export function layoutPicture({ theme = 'light', width = 32 }: PictureOptions = {}): Node {
  const canvas = new Canvas(theme, width, 0);
  const named = everyField.map(({ name, bits, when }) =>
    name === 'payload' ? 'payload, the rest' : `${name}, ${count(bits, 'bit')}${when ? ` ${when}` : ''}`,
  );
  return canvas.picture('The layout of a WebSocket frame', `${named.join('; ')}.`, [
    bitNumbers(canvas),
    ...genericRows(canvas, everyField),
    gap(6),
    lines(canvas, 'Fields with a broken edge may be missing; what follows then moves up.'),
  ]);
}

/** What is shown unless it is said: the bits of few frames from one side, and of all else who sends what. */
export function usualParts(report: Report, frames: readonly Frame[]): Part[] {
  const sides = new Set(frames.map(({ direction }) => direction)).size;
  if (report.kind !== 'frames' || frames.length > 4 || sides > 1) return ['sequence', 'findings'];
  const message = report.messages.find((one) => one.frames.includes(frames[0]?.index ?? -1));
  const joined = message && (message.frames.length > 1 || message.inflated);
  return ['bits', 'hex', 'unmasked', 'findings', ...(joined ? (['payload'] as const) : [])];
}

/** The picture as a tree, to stand in a page. */
export function picture(report: Report, options: PictureOptions = {}): Node {
  const { theme = 'light', width = 32, values = true, listed = true, bytes: drawnBytes } = options;
  const frames = options.frames ?? report.frames;
  if (frames.length === 0 && !report.handshake) throw new Refusal('There is no frame here to draw, and no handshake.');
  const usual = options.frames ? usualParts({ ...report, kind: 'frames' }, frames) : usualParts(report, frames);
  const show = new Set(options.show ?? usual);
  const bits = show.has('bits') || show.has('hex') || show.has('unmasked');
  const canvas = new Canvas(theme, bits || width > 8 ? width : 16, bits && values ? gutter : 0);
  const faults = faultsIn(report, options.frames);
  const whole = options.frames ? [] : wholeOf(canvas, report, show, faults);
  const drawn = frames.slice(0, mostFrames).flatMap((frame) =>
    frameOf(canvas, report, frame, {
      show,
      faults,
      values,
      bytes: drawnBytes,
      single: frames.length === 1 && whole.length === 0,
    }),
  );
  const rest = frames.length - mostFrames;
  const blocks = [
    ...whole,
    ...drawn,
    ...(rest > 0 && drawn.length > 0 ? [lines(canvas, `${count(rest, 'more frame')} not drawn here.`)] : []),
    ...(listed && show.has('findings') && faults.length > 0 ? [faultList(canvas, report, faults)] : []),
  ];
  if (blocks.length === 0) throw new Refusal(`Nothing here to draw of ${[...show].join(', ')}.`);
  return canvas.picture(titleOf(report, frames), descriptionOf(report, frames), blocks);
}

/** What is of the connection and not of one frame: the heads, and who sends what. */
function wholeOf(canvas: Canvas, report: Report, show: ReadonlySet<Part>, faults: readonly Fault[]): Block[] {
  const hasFrames = report.frames.length > 0;
  if (!show.has('sequence')) return [];
  const marked = show.has('findings') ? faults : [];
  return [
    ...(hasFrames && !show.has('fields') ? [] : heads(canvas, report, marked)),
    ...(hasFrames ? sequence(canvas, report, marked) : []),
  ];
}

interface Shown {
  readonly show: ReadonlySet<Part>;
  readonly faults: readonly Fault[];
  readonly values: boolean;
  readonly bytes: number | undefined;
  /** Whether nothing else is drawn, so that the frame needs no number. */
  readonly single: boolean;
}

function frameOf(
  canvas: Canvas,
  report: Report,
  frame: Frame,
  { show, faults, values, bytes, single }: Shown,
): Block[] {
  const drawsBits = show.has('bits') || show.has('hex') || show.has('unmasked');
  const message = report.messages.find((one) => one.frames.includes(frame.index));
  const ends = message?.frames.at(-1) === frame.index;
  const rows = values ? bitRows(canvas, { report, frame, show, faults, bytes }) : genericRows(canvas, boxesOf(frame));
  const own = [
    ...(drawsBits ? [bitNumbers(canvas), ...rows] : []),
    ...(show.has('fields') ? [fieldList(canvas, frame)] : []),
    ...(show.has('payload') && message && ends ? [messageLine(canvas, report, message)] : []),
  ];
  if (own.length === 0) return [];
  return [heading(canvas, single ? describeAlone(frame) : describe(frame)), ...own, ...(single ? [] : [gap(8)])];
}

function titleOf(report: Report, frames: readonly Frame[]): string {
  const [first] = frames;
  if (frames.length === 1 && first && !report.handshake) return describe(first);
  if (frames.length === 0) return 'A WebSocket handshake';
  return `${count(frames.length, 'WebSocket frame')}${report.handshake ? ' and their handshake' : ''}`;
}

/** The fields in their order, for those who do not see the picture; of the payload only that it is there. */
function descriptionOf(report: Report, frames: readonly Frame[]): string {
  const named = frames.slice(0, mostFrames).map((frame) => {
    const fields = frame.fields.filter(({ bitLength }) => bitLength > 0);
    return `${describe(frame)}. ${fields.map(({ name, value }) => (value.length > 20 ? name : `${name} ${value}`)).join(', ')}.`;
  });
  return [report.verdict.title, ...(frames.length > 4 ? [] : named)].filter(Boolean).join(' ');
}
