import { hello } from './hello.mjs';

/** Cases of the rules about messages. */
export const messages = [
  {
    id: 'continuation-first',
    what: 'a continuation, no message open',
    rule: 'message-continuation-without-start',
    frames: ['80 01 | 61'],
    gives: ['61'],
  },
  {
    id: 'start-inside',
    what: 'a text frame between two fragments',
    rule: 'message-start-inside-message',
    also: ['message-continuation-without-start'],
    frames: ['01 01 | 61', '81 01 | 62', '80 01 | 63'],
    gives: ['62', '61 63'],
  },
  {
    id: 'close-inside',
    what: 'a Close after a first fragment',
    rule: 'message-unfinished',
    frames: ['01 01 | 61', '88 02 | 03 e8'],
    close: 1000,
  },
  {
    id: 'utf8',
    what: 'a text message with the byte ff',
    rule: 'message-invalid-utf8',
    when: { parts: 1 },
    frames: ['81 03 | 61 62 ff'],
    gives: ['61 62 ff'],
  },
  {
    id: 'utf8-fragments',
    what: 'a text message, the byte ff in its second fragment',
    rule: 'message-invalid-utf8',
    when: { parts: 2 },
    frames: ['01 01 | 61', '80 01 | ff'],
    gives: ['61 ff'],
  },
  {
    id: 'split-code-point',
    what: 'a euro sign over two fragments',
    rule: 'message-split-code-point',
    frames: ['01 02 | e2 82', '80 01 | ac'],
    gives: ['e2 82 ac'],
  },
  {
    id: 'ping-inside',
    what: 'a Ping between two fragments',
    rule: 'message-interleaved-control',
    frames: ['01 03 | 48 65 6c', '89 00', '80 02 | 6c 6f'],
    gives: [hello],
  },
  {
    id: 'empty-fragment',
    what: 'a text message whose first fragment is empty',
    rule: 'message-empty-fragment',
    frames: ['01 00', '80 01 | 61'],
    gives: ['61'],
  },
  {
    id: 'text-after-close',
    what: 'a text message right behind a Close',
    rule: 'message-after-close',
    frames: ['88 02 | 03 e8', '81 01 | 61'],
    close: 1000,
  },
];
