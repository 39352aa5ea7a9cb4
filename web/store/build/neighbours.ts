import type { EncodeSpec, InspectOptions } from '../../engine/api.ts';
import type { Frame, Message, Report } from '../../report.gen.ts';
import { joined } from '../bits.ts';
import { optionsOf, type Question } from '../question.ts';
import { count } from '../words.ts';
import { compression, emptyForm } from './form.ts';
import { headBytes, headForm } from './head-text.ts';

/** The part of the engine that makes neighbours, and that judges them. */
export interface Maker {
  encode(spec: EncodeSpec): Promise<{ readonly bytes: Uint8Array }>;
  inspect(input: string, options: InspectOptions): Promise<Report>;
  format(bytes: Uint8Array, notation: string): Promise<string>;
  answer(request: string): Promise<{ readonly response: string }>;
}

/** The same input but for one thing. */
export interface Neighbour {
  readonly label: string;
  /** Its errors, else how much it is. */
  readonly note: string;
  readonly ask: Partial<Question>;
}

export interface Neighbours {
  readonly title: string;
  readonly rows: readonly Neighbour[];
}

/** A neighbour before it is judged: its bytes, or its text. */
interface Draft {
  readonly label: string;
  readonly made: Promise<Uint8Array | string>;
  /** What else is chosen with it. */
  readonly ask?: Partial<Question>;
  /** Whether it is shown for its errors only. */
  readonly faulty?: boolean;
}

const none: Neighbours = { title: '', rows: [] };
/** Of a longer payload no neighbours are made. */
const mostPayload = 4096;
const mostControl = 125;
const closeOpcode = 8;
const key = emptyForm.key;

/** The neighbours of one message, one payload or the heads of a handshake; none of anything else. */
export async function neighboursOf(report: Report, question: Question, maker: Maker): Promise<Neighbours> {
  const [title, drafts] = draftsOf(report, maker);
  const rows = await Promise.all(drafts.map((draft) => judged(draft, report, question, maker)));
  const found = rows.filter((row): row is Neighbour => row !== null);
  return found.length > 0 ? { title, rows: found } : none;
}

function draftsOf(report: Report, maker: Maker): [title: string, drafts: Draft[]] {
  const { notation, frames, frameCount, messages, handshake, kind } = report;
  const [frame] = frames;
  const [message] = messages;
  if (kind === 'handshake' && handshake) return headDrafts(report, maker);
  if (
    kind === 'payload' &&
    notation.id !== 'complaint' &&
    message &&
    message.payload.length <= mostPayload &&
    messages.length === 1
  )
    return ['The same payload', payloadDrafts(message, maker)];
  const single = frameCount === 1 && frame?.complete === true && frame.payload.length <= mostPayload;
  if (kind !== 'frames' || !single || !message) return ['', []];
  return ['The same, but', frameDrafts(report, frame, message, maker)];
}

const drafted = (label: string, maker: Maker, spec: EncodeSpec, ask: Partial<Question> = {}): Draft => ({
  label,
  made: maker.encode(spec).then(({ bytes }) => bytes),
  ask: { holds: 'frames', ...ask },
});

function frameDrafts({ bytes }: Report, frame: Frame, message: Message, maker: Maker): Draft[] {
  const { opcode, masked, maskingKey, payload } = frame;
  const mask = masked ? maskingKey : false;
  const same: EncodeSpec = {
    opcode,
    payload,
    mask,
    fin: frame.fin,
    rsv1: frame.rsv1,
    rsv2: frame.rsv2,
    rsv3: frame.rsv3,
  };
  const data = opcode === 1 || opcode === 2;
  const plain = message.compressed ? (message.inflated ? message.payload : null) : payload;
  const wrong = bytes.slice();
  wrong[1] = (wrong[1] ?? 0) + 1;
  return [
    drafted(masked ? 'Not masked' : 'Masked', maker, { ...same, mask: masked ? false : key }, { direction: 'auto' }),
    ...(data && frame.fin && payload.length > 1 ? [drafted('In two fragments', maker, { ...same, fragments: 2 })] : []),
    ...(data && frame.fin && plain ? [compressedOrNot(message, plain, { opcode, mask }, maker)] : []),
    ...(payload.length < mostControl
      ? [{ label: 'With a wrong length', made: Promise.resolve(wrong), ask: { holds: 'frames' as const } }]
      : []),
    ...(data && plain && plain.length <= mostControl ? [pingDraft(plain, masked, maker)] : []),
    ...(opcode === closeOpcode ? [drafted('Without a status code', maker, { ...same, payload: '' })] : []),
  ];
}

function compressedOrNot({ compressed }: Message, plain: Uint8Array, header: EncodeSpec, maker: Maker): Draft {
  return compressed
    ? drafted('Not compressed', maker, { ...header, payload: plain })
    : drafted('Compressed', maker, { ...header, payload: plain, deflate: compression }, { extensions: compression });
}

function pingDraft(payload: Uint8Array, masked: boolean, maker: Maker): Draft {
  const pair = [
    maker.encode({ opcode: 'ping', payload, mask: masked ? key : false }),
    maker.encode({ opcode: 'pong', payload, mask: masked ? false : key }),
  ];
  const made = Promise.all(pair).then((frames) => joined(frames.map(({ bytes }) => bytes)));
  return { label: 'As a Ping, with its Pong', made, ask: { holds: 'frames', direction: 'auto' } };
}

function payloadDrafts({ opcode, payload, text }: Message, maker: Maker): Draft[] {
  const what: EncodeSpec = { opcode: text === undefined ? opcode : 1, payload };
  return [
    drafted('In a frame from a server', maker, { ...what, mask: false }),
    drafted('In a frame from a client', maker, { ...what, mask: key }),
    drafted(
      'Compressed, in a frame from a server',
      maker,
      { ...what, mask: false, deflate: compression },
      { extensions: compression },
    ),
  ];
}

/** An edit of the lines of a head; null where it does not apply. */
interface HeadEdit {
  readonly label: string;
  readonly of: 'request' | 'response';
  readonly edit: (text: string) => string;
}

const line = (name: string): RegExp => new RegExp(`^${name}:.*\\n`, 'im');
const value = (name: string, to: string): ((text: string) => string) => {
  const field = new RegExp(`^(${name}: *).*$`, 'im');
  return (text) => text.replace(field, (_, start: string) => start + to);
};

const headEdits: readonly HeadEdit[] = [
  {
    label: 'Without Sec-WebSocket-Version',
    of: 'request',
    edit: (text) => text.replace(line('Sec-WebSocket-Version'), ''),
  },
  { label: 'A key of 15 bytes', of: 'request', edit: value('Sec-WebSocket-Key', 'AQIDBAUGBwgJCgsMDQ4P') },
  { label: 'Connection: keep-alive alone', of: 'request', edit: value('Connection', 'keep-alive') },
  { label: 'POST in place of GET', of: 'request', edit: (text) => text.replace(/^GET /, 'POST ') },
  {
    label: 'The value of another key',
    of: 'response',
    edit: value('Sec-WebSocket-Accept', 'HSmrc0sMlYUkAGmm5OPpG2HaGWk='),
  },
  {
    label: 'A newline behind the accept value',
    of: 'response',
    edit: (text) => text.replace(/^(Sec-WebSocket-Accept: .*)$/im, '$1\\n'),
  },
  { label: '200 in place of 101', of: 'response', edit: (text) => text.replace(/^(HTTP\/1\.1) 101 .*$/m, '$1 200 OK') },
  { label: 'Without Upgrade', of: 'response', edit: (text) => text.replace(line('Upgrade'), '') },
];

function headDrafts({ handshake, bytes }: Report, maker: Maker): [string, Draft[]] {
  const { request, response } = handshake ?? {};
  const of = response ? 'response' : 'request';
  const head = response ?? request;
  if (!head || head.protocol !== 'HTTP/1.1' || head.byteEnd === head.byteStart) return ['', []];
  const form = headForm(bytes.subarray(head.byteStart, head.byteEnd));
  const drafts = headEdits.flatMap(({ label, of: which, edit }): Draft[] => {
    const text = edit(form.text);
    if (which !== of || text === form.text) return [];
    const changed = [bytes.subarray(0, head.byteStart), headBytes({ ...form, text }), bytes.subarray(head.byteEnd)];
    return [{ label, made: Promise.resolve(asText(joined(changed))), faulty: true }];
  });
  if (request && !response) drafts.push(answered(bytes, maker));
  return ['The same, but', drafts];
}

/** The request with the response of a server that opens the WebSocket, or refuses. */
function answered(bytes: Uint8Array, maker: Maker): Draft {
  const request = new TextDecoder().decode(bytes);
  return {
    label: 'With the response that is due',
    made: maker.answer(request).then(({ response }) => lines(request + response)),
  };
}

const lines = (text: string): string => text.replaceAll('\r\n', '\n');

/** A head as lines if nothing in it needs an escape, else its bytes. */
function asText(bytes: Uint8Array): Uint8Array | string {
  const text = new TextDecoder().decode(bytes);
  const written = lines(text);
  const plain = written.replaceAll('\n', '\r\n') === text && !/[^\t\r\n -~]/.test(text);
  return plain ? written : bytes;
}

/** The neighbour with what the codec says of it; null if it cannot be made. */
async function judged(
  { label, made, ask = {}, faulty = false }: Draft,
  { bytes }: Report,
  question: Question,
  maker: Maker,
): Promise<Neighbour | null> {
  try {
    const result = await made;
    const input = typeof result === 'string' ? result : await maker.format(result, 'hex-spaced');
    const kept = { direction: question.direction, extensions: question.extensions, request: question.request };
    const asked = { input, notation: 'auto', ...kept, ...ask };
    const report = await maker.inspect(input, optionsOf({ ...question, ...noPlace, ...asked }));
    const errors = report.findings.filter(
      ({ severity, causedBy }) => severity === 'error' && causedBy === undefined,
    ).length;
    const { frameCount } = report;
    const size = frameCount > 1 ? count(frameCount, 'frame') : count(report.bytes.length, 'byte');
    const isCut = report.findings.some(({ rule, causedBy }) => rule === 'frame-truncated' && causedBy === undefined);
    return sameBytes(report.bytes, bytes) || (faulty && errors === 0)
      ? null
      : { label, note: errors > 0 ? count(errors, 'error') : isCut ? 'cut off' : size, ask: asked };
  } catch {
    return null;
  }
}

const noPlace: Partial<Question> = { connection: null, from: 0, leaveOut: [], takeIn: [], holds: 'auto' };

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
