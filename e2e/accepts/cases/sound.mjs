import { hello } from './hello.mjs';

/** What nobody should mind. */
export const sound = [
  { id: 'text', what: 'a text message', when: { opcode: 1, rsv1: 0 }, frames: [`81 05 | ${hello}`], gives: [hello] },
  {
    id: 'text-empty',
    what: 'an empty text message',
    when: { opcode: 1, rsv1: 0, length: 0 },
    frames: ['81 00'],
    gives: [''],
  },
  {
    id: 'text-fragments',
    what: 'a text message in two fragments',
    when: { opcode: 1, rsv1: 0, fin: 0 },
    frames: ['01 03 | 48 65 6c', '80 02 | 6c 6f'],
    gives: [hello],
  },
  { id: 'binary', what: 'a binary message', when: { opcode: 2, rsv1: 0 }, frames: ['82 01 | 2a'], gives: ['2a'] },
  {
    id: 'binary-16',
    what: '126 bytes, their length in 16 bits',
    when: { opcode: 2, rsv1: 0, lengthForm: 16 },
    frames: ['82 7e 00 7e | 61*126'],
    gives: ['61*126'],
  },
  {
    id: 'binary-64',
    what: '65,536 bytes, their length in 64 bits',
    when: { opcode: 2, rsv1: 0, lengthForm: 64 },
    frames: ['82 7f 00 00 00 00 00 01 00 00 | 61*65536'],
    gives: ['61*65536'],
  },
  { id: 'ping', what: 'a Ping with 5 bytes', when: { opcode: 9 }, frames: [`89 05 | ${hello}`], gives: [hello] },
  {
    id: 'pong',
    what: 'a Pong that nobody asked for',
    like: ['pong-unsolicited'],
    when: { opcode: 10 },
    frames: ['8a 01 | 78'],
  },
  {
    id: 'close',
    what: 'a Close with 1000 and a reason',
    when: { opcode: 8 },
    frames: ['88 05 | 03 e8 62 79 65'],
    close: 1000,
  },
];
