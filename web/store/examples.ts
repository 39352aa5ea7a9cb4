import type { RequestOptions } from '../engine/api.ts';
import { hexByte } from './bits.ts';
import { maskedHello } from './first-example.ts';
import type { Question } from './question.ts';

/** One thing to try, as it would be pasted. */
export interface Example {
  readonly id: string;
  readonly label: string;
  readonly question: Partial<Question>;
}

/** Examples with something in common. */
export interface ExampleGroup {
  readonly label: string;
  readonly examples: readonly Example[];
}

const sampleKey = 'dGhlIHNhbXBsZSBub25jZQ==';

const lines = (...all: string[]): string => all.join('\n');

const request = (key: string): string =>
  lines(
    'GET /chat HTTP/1.1',
    'Host: server.example.com',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${key}`,
    'Origin: http://example.com',
    'Sec-WebSocket-Protocol: chat, superchat',
    'Sec-WebSocket-Version: 13',
    '',
    '',
  );

const response = lines(
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  'Sec-WebSocket-Protocol: chat',
  '',
  '',
);

const newlineResponse = lines(
  String.raw`HTTP/1.1 101 Switching Protocols\r\n`,
  String.raw`Upgrade: websocket\r\n`,
  String.raw`Connection: Upgrade\r\n`,
  String.raw`Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n`,
  String.raw`\r\n`,
  String.raw`\r\n`,
  String.raw`\x81\x05Hello`,
);

/** What npm ws 8 sent, client and server, over TCP: text, fragments with a Ping between, the closing handshake. */
const conversation = lines(
  'GET /chat HTTP/1.1',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: Em/o+mi29f6r/M5RYembvw==',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Protocol: chat',
  'Host: 127.0.0.1:41977',
  '',
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Accept: P9LXx77FWMlOZsi+rCNJxa7ctdY=',
  'Sec-WebSocket-Protocol: chat',
  '',
  '81 8f bf bc 44 cc e8 d4 25 b8 9f d5 37 ec 89 9c 87 5b 9f 8b 7b',
  '01 0e 4c 65 74 20 6d 65 20 74 68 69 6e 6b 3a 20',
  '89 0c 73 74 69 6c 6c 20 74 68 65 72 65 3f',
  '8a 8c 45 89 15 a4 36 fd 7c c8 29 a9 61 cc 20 fb 70 9b',
  '00 06 69 74 20 69 73 20',
  '80 03 34 32 2e',
  '88 88 ae e6 3c 0c ad 0e 48 64 cf 88 57 7f',
  '88 08 03 e8 74 68 61 6e 6b 73',
);

/** The same with permessage-deflate: messages that are much like the one before. */
const compressedConversation = lines(
  'GET /chat HTTP/1.1',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: n3UBD9xPzqu0HSnKTgHRSw==',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
  'Sec-WebSocket-Protocol: chat',
  'Host: 127.0.0.1:39005',
  '',
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Accept: 5yI0WJGW0+q2PAVl/felCDtwaPU=',
  'Sec-WebSocket-Protocol: chat',
  'Sec-WebSocket-Extensions: permessage-deflate',
  '',
  'c1 ba 03 c7 3f af a9 91 15 06 2f 8f 6a 1d 51 ed 11 e2 29 89 11 65 4f 8d 6a 7d 52 8d f1 e7 cf 0c 74 62 52 75 6d 85 2a 8d 73 e6 2e 91 ed fe 29 8f f3 83 51 75 6d dd 09 b6 e9 d8 0e ca 6d 05 06 c7',
  'c1 3d aa 56 2a a9 2c 48 55 b2 52 2a 29 4a 4c 49 55 d2 51 2a 48 cc 2c 52 b2 52 72 0a 71 d6 77 0d 0d 02 09 14 65 26 a7 2a 59 99 5a 18 19 1a e8 99 ea 28 15 67 56 a5 2a 59 19 e8 19 99 d6 02 00',
  'c1 0d aa 26 45 b3 91 9e 01 42 b3 a1 41 2d 00',
  'c1 0e 22 45 b3 81 25 c2 66 43 3d 73 d3 5a 00 00',
  'c1 89 a1 24 8a 27 0b a2 63 0c 6c 07 db 00 a1',
  '88 86 c2 2a b0 37 c1 c2 d4 58 ac 4f',
  '88 06 03 e8 64 6f 6e 65',
);

/** The handshake of RFC 8441 section 5.1. */
const overHTTP2 = lines(
  ':method = CONNECT',
  ':protocol = websocket',
  ':scheme = https',
  ':path = /chat',
  ':authority = server.example.com',
  'sec-websocket-protocol = chat, superchat',
  'sec-websocket-extensions = permessage-deflate',
  'sec-websocket-version = 13',
  'origin = http://www.example.com',
  '',
  ':status = 200',
  'sec-websocket-protocol = chat',
  '',
);

const allBytes = Array.from({ length: 256 }, (_, byte) => hexByte(byte)).join(' ');

const hex = (id: string, label: string, input: string): Example => ({
  id,
  label,
  question: { input, holds: 'frames' },
});

export const exampleGroups: readonly ExampleGroup[] = [
  {
    label: 'From the RFC',
    examples: [
      hex('masked', 'Masked “Hello”', maskedHello),
      hex('unmasked', 'Unmasked “Hello”', '81 05 48 65 6c 6c 6f'),
      hex('fragmented', 'Fragmented text', '01 03 48 65 6c 80 02 6c 6f'),
      hex('ping', 'Ping and its pong', '89 05 48 65 6c 6c 6f 8a 85 37 fa 21 3d 7f 9f 4d 51 58'),
      hex('256', '256 bytes of binary', '82 7e 01 00 ' + allBytes),
      hex('64k', '64 KiB, header only', '82 7f 00 00 00 00 00 01 00 00'),
      {
        id: 'takeover',
        label: 'Compressed “Hello” twice',
        question: {
          input: 'c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00',
          holds: 'frames',
          extensions: 'permessage-deflate',
        },
      },
      { id: 'handshake', label: 'Opening handshake', question: { input: request(sampleKey) + response } },
      { id: 'http2', label: 'Handshake over HTTP/2', question: { input: overHTTP2 } },
      { id: 'key', label: 'Key with pad bits', question: { input: request('AQIDBAUGBwgJCgsMDQ4PEC==') } },
    ],
  },
  {
    label: 'From real programs',
    examples: [
      hex('connection', 'A whole connection', conversation),
      hex('compressed', 'A compressed one', compressedConversation),
      hex('echo', 'Binary, then text', '82 03 64 dc 82 81 0b 48 65 6c 6c 6f 20 77 6f 72 6c 64'),
      hex('endless', 'Endless frame', '82 ff 7f ff ff ff ff ff ff ff 37 fa 21 3d'),
      hex('close', 'Close 1000', '88 02 03 e8'),
    ],
  },
  {
    label: 'Something is wrong',
    examples: [
      {
        id: 'newline',
        label: 'The trailing newline',
        question: { input: newlineResponse, direction: 'server-to-client', request: request(sampleKey) },
      },
      { id: 'uuid', label: 'A UUID as key', question: { input: request('5b0c6a1e-8f0d-4e53-9a36-2f6f3a1c7d90') } },
      hex('utf8', 'Invalid UTF-8', '81 07 63 61 66 e9 20 6f 6b'),
      hex('cut', 'Cut off', '81 85 37 fa 21 3d 7f 9f'),
    ],
  },
];

/** What a fresh request says. */
export const freshRequest: RequestOptions = {
  host: 'server.example.com',
  path: '/chat',
  origin: 'https://example.com',
  subprotocols: ['chat', 'superchat'],
  extensions: 'permessage-deflate; client_max_window_bits',
};
