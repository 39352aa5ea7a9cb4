import type { Field, Frame, Report } from '../report.gen.ts';

/** The kinds of field that have a colour and an underline of their own, the same in every pane. */
export type Kind = 'fin' | 'rsv' | 'opcode' | 'mask' | 'length' | 'key' | 'payload' | 'head' | 'other';

const kindsByName: readonly (readonly [RegExp, Kind])[] = [
  [/^fin$/i, 'fin'],
  [/^rsv/i, 'rsv'],
  [/^opcode$/i, 'opcode'],
  [/^mask$/i, 'mask'],
  [/length/i, 'length'],
  [/key/i, 'key'],
  [/payload|data|close|code|reason/i, 'payload'],
];

const kindNames: Readonly<Record<Kind, string>> = {
  fin: 'FIN',
  rsv: 'RSV1–3',
  opcode: 'opcode',
  mask: 'MASK',
  length: 'payload length',
  key: 'masking key',
  payload: 'payload',
  head: 'Handshake',
  other: 'Not part of a frame',
};

export function kindOf(field: Field): Kind {
  return kindsByName.find(([name]) => name.test(field.name))?.[1] ?? 'other';
}

/** The one name that a field has on the page: those of one bit in capitals, as the RFC draws them. */
export function fieldName({ name }: Pick<Field, 'name'>): string {
  if (/^(FIN|RSV|MASK)/.test(name)) return name;
  return name.toLowerCase().replace('-', ' ').replace('payload data', 'payload');
}

/** A run of bits with one meaning. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly name: string;
  readonly value: string;
}

const runOf = (field: Field): Run => ({
  start: field.bitOffset,
  end: field.bitOffset + field.bitLength,
  kind: kindOf(field),
  name: fieldName(field),
  value: field.value,
});

/** RSV1 to RSV3 as one run: one bit is too narrow for a name of its own. */
function withReservedJoined(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind !== 'rsv' || run.kind !== 'rsv') joined.push(run);
    else joined[joined.length - 1] = { ...last, end: run.end, name: 'RSV', value: last.value + run.value };
  }
  return joined;
}

/** The frame that holds a byte; frames stand in the order of their offsets. */
export function frameAt(report: Report, byte: number): Frame | undefined {
  let low = 0;
  let high = report.frames.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const frame = report.frames[middle];
    if (!frame) return undefined;
    if (byte < frame.offset) high = middle - 1;
    else if (byte >= frame.offset + frame.availableBytes) low = middle + 1;
    else return frame;
  }
  return undefined;
}

export const inHead = (report: Report, byte: number): boolean =>
  [report.handshake?.request, report.handshake?.response].some(
    (head) => head && byte >= head.byteStart && byte < head.byteEnd,
  );

/** What the eight bits of a byte belong to, in order. */
export function runsOfByte(report: Report, byte: number): Run[] {
  const start = byte * 8;
  const end = start + 8;
  const runs = (frameAt(report, byte)?.fields ?? [])
    .filter((field) => field.bitOffset < end && start < field.bitOffset + field.bitLength)
    .map(runOf);
  if (runs.length > 0) return withReservedJoined(runs);
  const isUnframed = report.kind === 'payload' || report.kind === 'capture';
  const kind = inHead(report, byte) ? 'head' : isUnframed ? 'payload' : 'other';
  return [{ start, end, kind, name: kindNames[kind], value: '' }];
}

/** The fields of a frame as runs, those that cover no bit left out. */
export const runsOfFrame = (frame: Frame): Run[] =>
  withReservedJoined(frame.fields.filter((field) => field.bitLength > 0).map(runOf));

/** The name of one bit of a run. */
export const nameOfBit = (run: Run, bit: number): string =>
  run.name === 'RSV' ? `RSV${bit - run.start + 1}` : run.name;
