import type { Session } from '../engine/api.ts';
import type { Frame, FrameColumns, Message, Report, Summary } from '../report.gen.ts';
import type { Connection, Note } from './list.gen.ts';

/** When it was whole, in UTC (RFC 3339); empty if that is not known. */
interface Timed {
  time: string;
}

export type TimedFrame = Frame & Timed;
export type TimedMessage = Omit<Message, 'time'> & Timed;
export type TimedReport = Omit<Report, 'frames' | 'messages'> & { frames: TimedFrame[]; messages: TimedMessage[] };

/** A connection whose bytes have all come, as a Session of the codec. */
export interface CapturedSession {
  summary(): Summary;
  /** The frames from..to-1, as far as they are there. */
  frames(from: number, to: number): FrameColumns;
  /** Offsets count from the start of the frame's direction. A payload that is not kept is empty. */
  frame(index: number): TimedFrame;
  /** Lists 10,000 of its frames at most. A payload that is not kept is empty. */
  message(index: number): TimedMessage;
  /** Gives the memory back; every later call throws an error with the code 'closed'. */
  close(): void;
}

/** Packets that Wireshark opens, an archive that Chrome imports, events of the DevTools protocol, or all that is known of each frame. */
export type CaptureForm = 'pcapng' | 'har' | 'devtools' | 'json';

/**
 * What is listed of a connection, 500 at most: count of its frames from that index on, with the messages that end in them; of one without
 * frames, of its messages.
 */
export interface ReportOptions {
  from?: number;
  count?: number;
}

/** A file that was read. */
export interface CaptureFile {
  /** The options' name of it. */
  readonly name: string;
  /** 'pcap', 'pcapng', 'netlog', 'mitmproxy', 'har' or 'devtools'. */
  readonly kind: string;
  /** What could not be read, and what to do. */
  readonly notes: readonly Note[];
  /** Those that asked for a WebSocket, in the order in which they did; behind them those that are encrypted and could not be opened. */
  readonly connections: readonly Connection[];
  /** Tells of a connection what inspect tells of a recording: 500 frames and messages at most are listed. Fails where the connection holds 'nothing'. */
  report(index: number, options?: ReportOptions): TimedReport;
  /** For a connection of any length. It fails for one that does not hold 'bytes', and so does bytes. */
  session(index: number): CapturedSession;
  /** What a side has sent, heads included; a head of HTTP/2 as lines. */
  bytes(index: number, direction: 'client-to-server' | 'server-to-client'): Uint8Array;
  /** Writes a connection as a file: frames that the file has as they came; what is made up (masks, packets, ports, times) is marked there. */
  write(index: number, form: CaptureForm): Uint8Array;
  /** Gives the memory back; every later call throws an error with the code 'closed'. */
  close(): void;
}

export interface OpenOptions {
  /** The text of a key log, as programs write it to SSLKEYLOGFILE, or of several. */
  keys?: string | readonly string[];
  /** Of the file; it counts for nothing but to tell files apart. */
  name?: string;
  /** Called as the file is read: how many bytes of how many; of is 0 where that is not known. */
  onProgress?: (done: number, of: number) => void;
  /** Ends the reading: open fails with an error whose code is 'cancelled'. */
  signal?: AbortSignal;
}

/** What a payload that is compressed holds. */
export interface Unpacked {
  bytes: Uint8Array;
  /** Why it does not go on to the end; '' if it does. */
  problem: string;
}

export interface Captures {
  /** Opens a payload that is compressed, and gives most bytes of it at most. */
  unpack(format: 'zstd' | 'snappy', bytes: Uint8Array, most: number): Unpacked;
  /**
   * Reads a file piece by piece: packets (pcap, pcapng), the net log of Chrome or Edge, flows of mitmproxy, a HAR, events of the DevTools
   * protocol or Selenium's performance log, each also as gzip or zstd.
   */
  open(input: Blob | Uint8Array | ReadableStream<Uint8Array>, options?: OpenOptions): Promise<CaptureFile>;
  /**
   * Writes what was pasted, built or pushed as a file: of a report the connection that it shows, as far as it lists frames and messages; of
   * a session all. What is made up is marked there.
   */
  write(of: Report | Session | CapturedSession, form: CaptureForm): Uint8Array;
}
