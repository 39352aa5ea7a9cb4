import type { Direction, Holds, InspectOptions } from '../engine/api.ts';

/** What is asked: the text in the box, and how to judge it. */
export interface Question {
  readonly input: string;
  /** The number of a file that is read in place of the input; null for none. */
  readonly file: number | null;
  /** The id of a notation, or 'auto'. */
  readonly notation: string;
  readonly direction: Direction;
  /** What the bytes are. */
  readonly holds: Holds;
  /** The negotiated extensions; '' if there are none; null if they are not known. */
  readonly extensions: string | null;
  /** The request, or its key, to judge a response by; '' if there is none. */
  readonly request: string;
  /** The most bytes that a message may have; 0 for any. */
  readonly limit: number;
  /** The index of the connection that was chosen, of a capture or of a text that holds several; null if none was. */
  readonly connection: number | null;
  /** Of a capture the index of the first message to be listed. */
  readonly from: number;
  /** The indexes of the passages that were left out, and of those that were taken in, by choice. */
  readonly leaveOut: readonly number[];
  readonly takeIn: readonly number[];
}

export const contents: readonly [Holds, ...Holds[]] = ['auto', 'frames', 'payload'];
export const directions: readonly [Direction, ...Direction[]] = ['auto', 'client-to-server', 'server-to-client'];

export const emptyQuestion: Question = {
  input: '',
  file: null,
  notation: 'auto',
  direction: 'auto',
  holds: 'auto',
  extensions: null,
  request: '',
  limit: 0,
  connection: null,
  from: 0,
  leaveOut: [],
  takeIn: [],
};

/** Whether nothing is asked. */
export const isEmpty = ({ input, file }: Question): boolean => file === null && input.trim() === '';

/** Whether two questions ask the same. */
export const isSame = (a: Question, b: Question): boolean =>
  (Object.keys(a) as (keyof Question)[]).every(
    (name) => String(a[name]) === String(b[name]) && isNull(a[name], b[name]),
  );

const isNull = (a: unknown, b: unknown): boolean => (a === null) === (b === null);

/** How the codec is asked. */
export function optionsOf(question: Question): InspectOptions {
  const { notation, direction, holds, extensions, request, limit, connection, from, leaveOut, takeIn } = question;
  return {
    notation,
    direction,
    holds,
    ...(extensions !== null && { extensions }),
    ...(request.trim() !== '' && { request }),
    ...(limit > 0 && { maxMessageBytes: limit }),
    ...(connection !== null && { connection }),
    from,
    leaveOut,
    takeIn,
  };
}
