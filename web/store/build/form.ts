import type { Direction } from '../../engine/api.ts';

export type MaskChoice = 'off' | 'random' | 'given';
export type LengthChoice = 'minimal' | '7' | '16' | '64';
export type PayloadForm = 'text' | 'json' | 'hex' | 'base64' | 'list' | 'close';

/** A frame, or a message in fragments, as it was filled in. */
export interface FrameForm {
  readonly kind: 'frame';
  readonly opcode: number;
  readonly fin: boolean;
  readonly rsv1: boolean;
  readonly rsv2: boolean;
  readonly rsv3: boolean;
  readonly mask: MaskChoice;
  /** The given masking key, as it was typed. */
  readonly key: string;
  readonly length: LengthChoice;
  /** The payload length that the header announces, as it was typed; '' for the true one. */
  readonly announce: string;
  /** How many fragments, or their sizes, as it was typed; '' for one frame. */
  readonly fragments: string;
  readonly form: PayloadForm;
  /** The payload, as it was typed. */
  readonly payload: string;
  /** Of a Close frame, as they were typed. */
  readonly code: string;
  readonly reason: string;
  /** Whether the payload is compressed; RSV1 says so to the receiver, and follows the choice. */
  readonly compress: boolean;
}

/** The head of a request or response. */
export interface HeadForm {
  readonly kind: 'head';
  /** The lines, in the notation of head-text.ts. */
  readonly text: string;
  readonly ending: 'crlf' | 'lf';
}

/** Bytes in hex, as they are. */
export interface RawForm {
  readonly kind: 'raw';
  readonly hex: string;
}

export type Item = FrameForm | HeadForm | RawForm;

/** What the form is filled in with: what is sent, one after the other, and how it is judged. */
export interface BuildState {
  readonly items: readonly Item[];
  /** Who sends the frames. */
  readonly direction: Direction;
  /** The negotiated extensions; '' if there are none; null if they are not known. */
  readonly extensions: string | null;
  /** The most bytes that a message may have, as it was typed; '' for no limit. */
  readonly limit: string;
}

/** The RFC's masked "Hello" (section 5.7). */
export const emptyForm: FrameForm = {
  kind: 'frame',
  opcode: 1,
  fin: true,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  mask: 'given',
  key: '37fa213d',
  length: 'minimal',
  announce: '',
  fragments: '',
  form: 'text',
  payload: 'Hello',
  code: '1000',
  reason: '',
  compress: false,
};

export const emptyState: BuildState = { items: [emptyForm], direction: 'auto', extensions: null, limit: '' };

export const closeOpcode = 8;
export const compression = 'permessage-deflate';

/** The opcodes with their names (section 5.2). */
export const opcodes: readonly string[] = [
  'continuation',
  'text',
  'binary',
  ...Array<string>(5).fill('reserved, data'),
  'close',
  'ping',
  'pong',
  ...Array<string>(5).fill('reserved, control'),
];
