import type {
  AnswerOptions,
  Direction,
  EncodeSpec,
  InspectOptions,
  LoadOptions,
  ReadingOptions,
  RequestOptions,
  SessionOptions,
} from './api.ts';
import { WslensError } from './error.ts';

// Every argument is checked here, before it crosses to Go: what is passed on has the declared types.

interface Kind {
  /** Completes "payload has to be ...". */
  readonly words: string;
  accepts(value: unknown): boolean;
  /** What each item has to be, where a list is accepted. */
  readonly items?: Kind;
}

type Shape = Readonly<Record<string, Kind>>;

const isByteArray = (value: unknown) =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]';
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isOneOf =
  (...values: unknown[]) =>
  (value: unknown) =>
    values.includes(value);

const text: Kind = { words: 'a text', accepts: (v) => typeof v === 'string' };
const names: Kind = { words: 'a list of texts', accepts: Array.isArray, items: text };
const anything: Kind = { words: 'anything', accepts: () => true };
const flag: Kind = { words: 'true or false', accepts: (v) => typeof v === 'boolean' };
const callback: Kind = { words: 'a function', accepts: (v) => typeof v === 'function' };
const bytes: Kind = { words: 'a Uint8Array', accepts: isByteArray };
const byteArrays: Kind = { words: 'a list of Uint8Arrays', accepts: Array.isArray, items: bytes };
const input: Kind = { words: 'a text or a Uint8Array', accepts: (v) => typeof v === 'string' || isByteArray(v) };
const count: Kind = { words: 'a whole number from 0', accepts: isCount };
const counts: Kind = { words: 'a list of whole numbers from 0', accepts: Array.isArray, items: count };
const direction: Kind = {
  words: "'auto', 'client-to-server' or 'server-to-client'",
  accepts: isOneOf('auto', 'client-to-server', 'server-to-client'),
};
const holds: Kind = { words: "'auto', 'frames' or 'payload'", accepts: isOneOf('auto', 'frames', 'payload') };
const opcodeNames = ['continuation', 'text', 'binary', 'close', 'ping', 'pong'];
const opcode: Kind = {
  words: `a number from 0 to 15 or one of ${opcodeNames.join(', ')}`,
  accepts: (v) => opcodeNames.includes(v as string) || (isCount(v) && (v as number) <= 15),
};
const payload: Kind = {
  words: 'a text, a Uint8Array or a list of numbers',
  accepts: (v) => input.accepts(v) || Array.isArray(v),
  items: { words: 'a whole number from 0 to 255', accepts: (v) => isCount(v) && (v as number) <= 255 },
};
const mask: Kind = {
  words: 'true, false or eight hex digits',
  accepts: (v) => typeof v === 'boolean' || (typeof v === 'string' && /^[0-9a-f]{8}$/i.test(v)),
};
const lengthForm: Kind = { words: "'minimal', 7, 16 or 64", accepts: isOneOf('minimal', 7, 16, 64) };
const fragments: Kind = {
  words: 'a whole number from 1, or a list of sizes',
  accepts: (v) => (Array.isArray(v) ? v.length > 0 : isCount(v) && (v as number) > 0),
  items: count,
};
const deflate: Kind = {
  words: "true, false or the negotiated extension, such as 'permessage-deflate'",
  accepts: (v) => typeof v === 'boolean' || (typeof v === 'string' && v !== ''),
};
const closeCode: Kind = {
  words: 'a whole number from 0 to 65535',
  accepts: (v) => isCount(v) && (v as number) <= 65535,
};

const sessionShape: Shape = {
  direction,
  extensions: text,
  request: text,
  maxMessageBytes: count,
};

const optionsShape: Shape = {
  notation: text,
  holds,
  progress: callback,
  connection: count,
  from: count,
  leaveOut: counts,
  takeIn: counts,
  ...sessionShape,
};

// compile checks what wasm is.
const loadShape: Shape = { wasm: anything };

const answerShape: Shape = { subprotocol: text, extensions: text };

const readingShape: Shape = { format: text, subprotocol: text, text: flag, history: byteArrays };

const requestShape: Shape = {
  host: text,
  path: text,
  origin: text,
  subprotocols: names,
  extensions: text,
  key: text,
};

const specShape: Shape = {
  opcode,
  payload,
  fin: flag,
  rsv1: flag,
  rsv2: flag,
  rsv3: flag,
  mask,
  lengthForm,
  fragments,
  deflate,
  history: input,
  closeCode,
  closeReason: text,
};

export function checkInput(value: unknown): string | Uint8Array {
  return check(input, value, 'input') as string | Uint8Array;
}

export function checkBytes(value: unknown, field: string): Uint8Array {
  return check(bytes, value, field) as Uint8Array;
}

export function checkText(value: unknown, field: string): string {
  return check(text, value, field) as string;
}

export function checkCount(value: unknown, field: string): number {
  return check(count, value, field) as number;
}

export function checkDirection(value: unknown): Direction {
  return check(direction, value, 'direction') as Direction;
}

export function checkSessionOptions(value: unknown): SessionOptions {
  return checkShape(sessionShape, value, 'options');
}

export function checkOptions(value: unknown): InspectOptions {
  return checkShape(optionsShape, value, 'options');
}

export function checkSpec(value: unknown): EncodeSpec {
  return checkShape(specShape, value, 'spec');
}

export function checkLoadOptions(value: unknown): LoadOptions {
  return checkShape(loadShape, value, 'options');
}

export function checkAnswerOptions(value: unknown): AnswerOptions {
  return checkShape(answerShape, value, 'options');
}

export function checkReadingOptions(value: unknown): ReadingOptions {
  return checkShape(readingShape, value, 'options');
}

export function checkRequestOptions(value: unknown): RequestOptions {
  return checkShape(requestShape, value, 'options');
}

function check(kind: Kind, value: unknown, field: string): unknown {
  if (!kind.accepts(value)) throw bad(field, `${field} has to be ${kind.words}`);
  if (Array.isArray(value) && kind.items) checkItems(kind.items, value, field);
  if (kind === byteArrays) return (value as Uint8Array[]).map((item) => plainBytes(item, field));
  return isByteArray(value) ? plainBytes(value as Uint8Array, field) : value;
}

function checkItems(kind: Kind, items: unknown[], field: string): void {
  const wrong = items.findIndex((item) => !kind.accepts(item));
  if (wrong >= 0) throw bad(field, `${field}[${wrong}] has to be ${kind.words}`);
}

/** A copy of the object with the properties of shape alone; a name that shape does not know is a mistake. */
function checkShape(shape: Shape, value: unknown, field: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw bad(field, `${field} has to be an object`);
  }
  const known: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!kind) throw bad(name, `${name} is not known; ${field} takes ${Object.keys(shape).join(', ')}`);
    known[name] = check(kind, inner, name);
  }
  return known;
}

/**
 * A view of the same bytes that is of this realm, as Go's runtime takes no other, and of no subclass, which may behave
 * otherwise. Bytes that were transferred elsewhere are not there to be viewed.
 */
function plainBytes({ buffer, byteOffset, byteLength }: Uint8Array, field: string): Uint8Array {
  try {
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch {
    throw bad(field, `${field} has to hold its bytes still: they were transferred elsewhere`);
  }
}

function bad(field: string, problem: string): WslensError {
  return new WslensError('bad-argument', field, `${problem}.`);
}
