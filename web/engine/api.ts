import type {
  Acceptance,
  Blocks,
  Frame,
  FrameColumns,
  Message,
  Readings,
  Reply,
  Report,
  Summary,
} from '../report.gen.ts';

export type Direction = 'auto' | 'client-to-server' | 'server-to-client';

export interface SessionOptions {
  /** Who sent the frames; 'auto' tells by the masks. */
  direction?: Direction;
  /** The value of the negotiated Sec-WebSocket-Extensions; '' if there are none; absent if it is not known. */
  extensions?: string;
  /** The text of a request, to judge a response by. */
  request?: string;
  /** A message of more bytes than this is too big; 0 or absent for no limit. */
  maxMessageBytes?: number;
}

export interface InspectOptions extends SessionOptions {
  /** The id of a notation, or 'auto'. */
  notation?: string;
  /** What the bytes are; 'auto' finds it out. */
  holds?: Holds;
  /** Called now and then while a long input is read: what is being done, and how much of how much is. */
  progress?: Progress;
  /**
   * The index of the connection that is shown, of a capture or of the report's stories; by default the first of a capture, and
   * the story that tells most of a WebSocket.
   */
  connection?: number;
  /** Of a capture the index of the first message that is listed. */
  from?: number;
  /** The indexes of passages that are not read, whatever was found of them. */
  leaveOut?: readonly number[];
  /** The indexes of passages that are read, whatever was found of them. */
  takeIn?: readonly number[];
}

export type Holds = 'auto' | 'frames' | 'payload';

export type Progress = (step: string, done: number, of: number) => void;

export type OpcodeName = 'continuation' | 'text' | 'binary' | 'close' | 'ping' | 'pong';

/** What encode builds: a frame, or a message in several fragments. What breaks a rule is built as asked. */
export interface EncodeSpec {
  /** A name or a number from 0 to 15; by default 'text' for a string and 'binary' for bytes. */
  opcode?: OpcodeName | number;
  payload?: string | Uint8Array | number[];
  fin?: boolean;
  rsv1?: boolean;
  rsv2?: boolean;
  rsv3?: boolean;
  /** true for a random masking key, or the key as eight hex digits. */
  mask?: boolean | string;
  /** How the payload length is written, in bits. */
  lengthForm?: 'minimal' | 7 | 16 | 64;
  /** How many fragments, or the payload bytes of each; what these leave over is one more. */
  fragments?: number | number[];
  /**
   * Compresses the message and sets RSV1, unless rsv1 says otherwise: true, or the negotiated extension, such as
   * 'permessage-deflate; client_max_window_bits=10'. A masked message goes by the client's parameters.
   */
  deflate?: boolean | string;
  /** What was sent before in this direction, not compressed: with context takeover the message may refer to it. */
  history?: string | Uint8Array;
  /** With closeReason the payload, in place of one; without an opcode it makes a Close. */
  closeCode?: number;
  closeReason?: string;
}

export interface Encoded {
  frames: Uint8Array[];
  /** All frames, one after the other. */
  bytes: Uint8Array;
}

/** What the server that answers speaks. */
export interface AnswerOptions {
  /** Chosen if the request offers it. */
  subprotocol?: string;
  /** As in Sec-WebSocket-Extensions; each is accepted if the request offers it, its parameters are negotiated. */
  extensions?: string;
}

/** What a fresh request says. */
export interface RequestOptions {
  /** With the port where it is not the default one; by default example.com. */
  host?: string;
  /** Path and query; by default '/'. */
  path?: string;
  /** Absent for a client that is no browser. */
  origin?: string;
  subprotocols?: string[];
  /** The value of Sec-WebSocket-Extensions. */
  extensions?: string;
  /** Base64 of 16 bytes; by default random ones. */
  key?: string;
}

/** What is known of a message whose payload is read. */
export interface ReadingOptions {
  /** The id of a format, or 'auto'. */
  format?: string;
  /** The subprotocol that the handshake agreed on. */
  subprotocol?: string;
  /** Whether it is a text message, not a binary one. */
  text?: boolean;
  /**
   * The payloads of the messages before it in the same direction, the oldest first: some share one stream of compressed
   * data. The last 100 count, and of their bytes the last MiB.
   */
  history?: Uint8Array[];
}

export interface FormatInfo {
  id: string;
  label: string;
}

export interface NotationInfo {
  id: string;
  label: string;
  /** Whether inspect reads it. */
  reads: boolean;
  /** Whether format writes it. */
  writes: boolean;
}

/**
 * The bytes of a connection as they come, of any length. Of each frame a few dozen bytes are kept, of the payloads the
 * first 16 MiB. Frames and messages up to the 4,000,000th can be asked for; the others are counted.
 */
export interface Session {
  /**
   * Takes the next bytes, in the order in which they arrived. Either every push names a direction, here or in the
   * options, or none does: then heads and masks tell the sides apart.
   */
  push(bytes: Uint8Array, direction?: Direction): void;
  /** What is known so far. */
  summary(): Summary;
  /** The frames from..to-1, as far as they are there. */
  frames(from: number, to: number): FrameColumns;
  /** Offsets count from the start of the frame's direction. A payload that is not kept is empty. */
  frame(index: number): Frame;
  /** Lists 10,000 of its frames at most. A payload that is not kept is empty. */
  message(index: number): Message;
  /** The input ends here: tells what is cut off and what was not answered. */
  finish(): Summary;
  /** Gives the memory back; every later call throws an error with the code 'closed'. */
  close(): void;
}

/** The codec: every call answers at once. */
export interface Lens {
  /** Tells what the input is. Bad input never throws: it is findings. */
  inspect(input: string | Uint8Array, options?: InspectOptions): Report;
  encode(spec: EncodeSpec): Encoded;
  /** Derives Sec-WebSocket-Accept from a key, step by step. */
  accept(key: string): Acceptance;
  /** What a good server replies to the text of a request: it accepts, or refuses with the status that is due. */
  answer(request: string, options?: AnswerOptions): Reply;
  /** A fresh request over HTTP/1.1, with CR LF. */
  request(options?: RequestOptions): string;
  /**
   * Reads the payload of a compressed message, put together from its frames, token by token. history is what the same
   * direction has sent before, inflated. Bad data never throws: it is a problem.
   */
  blocks(payload: Uint8Array, history?: Uint8Array): Blocks;
  /** Reads the payload of a message, inflated, as what an application put into it. */
  readings(payload: Uint8Array, options?: ReadingOptions): Readings;
  /** The formats that readings knows. */
  formats(): FormatInfo[];
  notations(): NotationInfo[];
  /** Writes bytes in the notation of that id. */
  format(bytes: Uint8Array, notationId: string): string;
  /** Begins a session, for what is long or still arriving. */
  open(options?: SessionOptions): Session;
}

export interface LoadOptions {
  /** The codec: where it lies, a response, its bytes or its compiled form. By default wslens.wasm beside this module. */
  wasm?: string | URL | Response | BufferSource | WebAssembly.Module;
}
