import { hexByte, hexOf } from './bits.ts';
import type { Question } from './inspection.ts';

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

/** The RFC's masked "Hello" (section 5.7). */
export const exampleFrame = Uint8Array.of(0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58);

const maskedHello = hexOf(exampleFrame);

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

const allBytes = Array.from({ length: 256 }, (_, byte) => hexByte(byte)).join(' ');

const hex = (id: string, label: string, input: string): Example => ({ id, label, question: { input } });

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
      { id: 'handshake', label: 'Opening handshake', question: { input: request(sampleKey) + response } },
      { id: 'key', label: 'Key with pad bits', question: { input: request('AQIDBAUGBwgJCgsMDQ4PEC==') } },
    ],
  },
  {
    label: 'From real programs',
    examples: [
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

/** What the page shows when it is opened without a state. */
export const firstExample: Partial<Question> = { input: maskedHello };
