/** One kind of what can be pasted, and an example of it. */
export interface Kind {
  readonly label: string;
  readonly text: string;
}

const lines = (...all: string[]): string => all.join('\n');

/** An export of Chromium's developer tools with one connection, as short as it can be. */
const har = JSON.stringify(
  {
    log: {
      version: '1.2',
      creator: { name: 'WebInspector', version: '537.36' },
      entries: [
        {
          startedDateTime: '2024-05-04T10:00:00.000Z',
          request: { method: 'GET', url: 'wss://example.com/lobby', headers: [] },
          response: { status: 101, headers: [] },
          _resourceType: 'websocket',
          _webSocketMessages: [
            { type: 'send', time: 1714816800.1, opcode: 1, data: '{"op":"join","room":"lobby"}' },
            { type: 'receive', time: 1714816800.3, opcode: 1, data: '{"ok":true,"users":3}' },
          ],
        },
      ],
    },
  },
  null,
  1,
);

/** What the page reads, each with an example. The bytes are the RFC's "Hello", masked and not (RFC 6455 section 5.7). */
export const welcomeKinds: readonly Kind[] = [
  { label: 'Frames', text: '81 05 48 65 6c 6c 6f' },
  { label: 'A dump', text: '00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                 |..7.!=..MQX|' },
  { label: 'A literal', text: String.raw`b'\x81\x05Hello'` },
  { label: 'Base64', text: 'gQVIZWxsbw==' },
  {
    label: 'Headers',
    text: lines(
      'GET /chat HTTP/1.1',
      'Host: server.example.com',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==',
      'Origin: http://example.com',
      'Sec-WebSocket-Version: 13',
      '',
      '',
    ),
  },
  {
    label: 'An error line',
    text: "WebSocket connection to 'wss://example.com/feed' failed: A server must not mask any frames that it sends to the client.",
  },
  { label: 'A payload', text: '{"op":"join","room":"lobby"}' },
  { label: 'A capture', text: har },
  {
    label: 'A command',
    text: 'curl -i -N -H "Connection: Upgrade" -H "Upgrade: websocket" -H "Sec-WebSocket-Version: 13" -H "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==" http://localhost:8080/chat',
  },
  {
    label: 'A question',
    text: lines(
      'My server closes right after this. What is wrong?',
      '',
      'It sends: 81 85 37 fa 21 3d 7f 9f 4d 51 58',
      '',
      'and Chrome says: A server must not mask any frames that it sends to the client.',
    ),
  },
];
