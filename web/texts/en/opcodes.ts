import type { ValueText } from '../types.ts';

/** What is said of an opcode, and the same in a few words. */
export interface OpcodeText extends ValueText {
  readonly short: string;
}

const reservedData: OpcodeText = {
  name: 'reserved',
  short: 'Kept for data frames to come',
  what: 'Kept for data frames that are yet to be defined.',
  why: 'A receiver that does not know an opcode must fail the connection.',
  section: '5.2',
};

const reservedControl: OpcodeText = {
  ...reservedData,
  short: 'Kept for control frames to come',
  what: 'Kept for control frames that are yet to be defined.',
};

/** The sixteen opcodes, by their number (RFC 6455 sections 5.2 and 11.8). */
export const opcodes: Readonly<Record<number, OpcodeText>> = {
  0: {
    name: 'continuation',
    short: 'Goes on with a message',
    what: 'Goes on with a message that has begun: its type, and whether it is compressed, are told by its first frame.',
    why: 'So a long message, or one whose end is not known yet, can be sent in parts.',
    section: '5.4',
  },
  1: {
    name: 'text',
    short: 'Begins a text message',
    what: 'Begins a text message, which is UTF-8 as a whole.',
    why: 'A page gets it as a string.',
    section: '5.6',
  },
  2: {
    name: 'binary',
    short: 'Begins a message of bytes',
    what: 'Begins a message of any bytes. What they mean is for the programs to agree on.',
    why: 'A page gets it as a Blob or an ArrayBuffer.',
    section: '5.6',
  },
  3: reservedData,
  4: reservedData,
  5: reservedData,
  6: reservedData,
  7: reservedData,
  8: {
    name: 'Close',
    short: 'Ends the connection',
    what: 'Ends the connection: this side sends no more data frames. The payload is empty, or a status code of two bytes and perhaps a reason in UTF-8.',
    why: 'The other side must answer with a Close, if it has not sent one.',
    section: '5.5.1',
  },
  9: {
    name: 'Ping',
    short: 'Asks for a Pong',
    what: 'Asks the other side for a sign of life. It must answer with a Pong that has the same payload.',
    why: 'It shows that the connection is alive, and keeps it from being closed as idle.',
    section: '5.5.2',
  },
  10: {
    name: 'Pong',
    short: 'Answers a Ping',
    what: 'Answers a Ping, with the same payload. Without a Ping before it, it is a sign of life that nobody asked for.',
    why: 'A page sees no Pings and no Pongs: its browser deals with them.',
    section: '5.5.3',
  },
  11: reservedControl,
  12: reservedControl,
  13: reservedControl,
  14: reservedControl,
  15: reservedControl,
};
