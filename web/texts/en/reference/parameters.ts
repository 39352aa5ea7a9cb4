import { extensionParameters } from '../extension-parameters.ts';
import { said, type Sample, type Topic } from './topic.ts';

/** A request that offers this, and a response that accepts that. */
const negotiated = (offer: string, accepted: string): Sample => ({
  text: [
    'GET /chat HTTP/1.1',
    'Host: server.example.com',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==',
    'Origin: http://example.com',
    `Sec-WebSocket-Extensions: ${offer}`,
    'Sec-WebSocket-Version: 13',
    '',
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=',
    `Sec-WebSocket-Extensions: ${accepted}`,
    '',
    '',
  ].join('\r\n'),
});

/** permessage-deflate and its four parameters (RFC 7692 section 7.1). */
export const parameters: readonly Topic[] = [
  {
    key: 'permessage-deflate',
    title: 'permessage-deflate',
    cells: ['permessage-deflate', 'no value', 'Messages may be compressed with DEFLATE'],
    paragraphs: [
      'permessage-deflate is the extension that compresses messages. The client offers it, the server accepts it, and from then on either side may compress a message, which RSV1 in its first frame says.',
      'The payload is raw DEFLATE (RFC 1951) of the whole message, without its last four bytes 00 00 ff ff. Control frames are never compressed. Unless agreed otherwise a message may refer to what went before in its direction, up to 32 KiB back.',
    ],
    source: 'RFC 7692 section 7',
    rules: [
      'frame-rsv1-not-negotiated',
      'deflate-inflate-failed',
      'deflate-missing-history',
      'deflate-wrong-container',
      'deflate-tail-not-stripped',
      'deflate-empty-message',
      'deflate-bfinal',
      'deflate-unknown-parameter',
    ],
    words: ['deflate', 'compression', 'per-message deflate', 'permessage deflate', 'websocket compression'],
    example: { text: 'c1 07 f2 48 cd c9 c9 07 00', direction: 'server-to-client', extensions: 'permessage-deflate' },
  },
  {
    key: 'server_no_context_takeover',
    title: 'server_no_context_takeover',
    cells: ['server_no_context_takeover', 'no value', 'The server compresses each message by itself'],
    ...said(extensionParameters['server_no_context_takeover']),
    rules: ['deflate-server-takeover-ignored', 'deflate-takeover-with-value', 'deflate-missing-history'],
    words: ['context takeover', 'no_context_takeover', 'no context takeover'],
    example: negotiated(
      'permessage-deflate; server_no_context_takeover',
      'permessage-deflate; server_no_context_takeover',
    ),
  },
  {
    key: 'client_no_context_takeover',
    title: 'client_no_context_takeover',
    cells: ['client_no_context_takeover', 'no value', 'The client compresses each message by itself'],
    ...said(extensionParameters['client_no_context_takeover']),
    rules: ['deflate-takeover-with-value', 'deflate-duplicate-parameter', 'deflate-missing-history'],
    words: [],
    example: negotiated('permessage-deflate', 'permessage-deflate; client_no_context_takeover'),
  },
  {
    key: 'server_max_window_bits',
    title: 'server_max_window_bits',
    cells: ['server_max_window_bits', '8 to 15', 'How far back the server’s messages refer: 2 to that power, in bytes'],
    ...said(extensionParameters['server_max_window_bits']),
    rules: [
      'deflate-server-bits-missing-value',
      'deflate-server-bits-too-large',
      'deflate-server-bits-unanswered',
      'deflate-window-bits-invalid',
      'deflate-window-bits-8',
      'deflate-beyond-window',
    ],
    words: ['window bits', 'max_window_bits', 'max window bits', 'window size'],
    example: negotiated(
      'permessage-deflate; server_max_window_bits=10',
      'permessage-deflate; server_max_window_bits=10',
    ),
  },
  {
    key: 'client_max_window_bits',
    title: 'client_max_window_bits',
    cells: [
      'client_max_window_bits',
      'none, or 8 to 15',
      'How far back the client’s messages refer: 2 to that power, in bytes',
    ],
    ...said(extensionParameters['client_max_window_bits']),
    rules: [
      'deflate-client-bits-missing-value',
      'deflate-client-bits-not-offered',
      'deflate-client-bits-too-large',
      'deflate-window-bits-invalid',
      'deflate-window-bits-8',
    ],
    words: [],
    example: negotiated('permessage-deflate; client_max_window_bits', 'permessage-deflate; client_max_window_bits=10'),
  },
];
