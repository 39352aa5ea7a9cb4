import { fields } from '../fields.ts';
import { fromClient, fromServer, said, type Topic } from './topic.ts';

const maskedHello = fromClient('81 85 37 fa 21 3d 7f 9f 4d 51 58');
const hello = fromServer('81 05 48 65 6c 6c 6f');

/** The parts of a frame, in their order (RFC 6455 section 5.2). */
export const frame: readonly Topic[] = [
  {
    key: 'FIN',
    title: 'FIN',
    cells: ['FIN', '1 bit', 'Whether this is the last frame of its message'],
    ...said(fields.fin),
    rules: ['frame-control-fragmented', 'message-unfinished', 'message-start-inside-message'],
    words: ['fin bit', 'final fragment', 'fragment', 'fragments', 'fragmentation'],
    example: fromServer('01 03 48 65 6c 80 02 6c 6f'),
  },
  {
    key: 'RSV1',
    title: 'RSV1',
    cells: ['RSV1', '1 bit', 'Whether the message is compressed, with permessage-deflate'],
    ...said(fields.rsv1),
    rules: [
      'frame-rsv1-not-negotiated',
      'deflate-rsv1-on-control',
      'deflate-rsv1-on-continuation',
      'deflate-rsv1-but-plain',
      'extension-rsv1-conflict',
    ],
    words: ['rsv 1', 'rsv', 'reserved bit', 'reserved bits', 'compression bit', 'compressed bit'],
    example: { text: 'c1 07 f2 48 cd c9 c9 07 00', direction: 'server-to-client', extensions: 'permessage-deflate' },
  },
  {
    key: 'RSV2',
    title: 'RSV2 and RSV3',
    cells: ['RSV2, RSV3', '2 bits', 'Kept for extensions; 0'],
    ...said(fields.rsv),
    rules: ['frame-rsv2-rsv3'],
    words: ['rsv3', 'rsv 2', 'rsv 3', 'rsv2 and rsv3'],
    example: hello,
  },
  {
    key: 'opcode',
    title: 'Opcode',
    cells: ['opcode', '4 bits', 'What the frame is: data, or Close, Ping, Pong'],
    ...said(fields.opcode),
    rules: ['frame-reserved-data-opcode', 'frame-reserved-control-opcode'],
    words: [],
    example: hello,
  },
  {
    key: 'MASK',
    title: 'MASK',
    cells: ['MASK', '1 bit', 'Whether the payload is masked: a client’s is, a server’s is not'],
    ...said(fields.mask),
    rules: ['frame-client-not-masked', 'frame-server-masked', 'frame-mixed-masks'],
    words: ['masking', 'masked', 'unmasked', 'mask bit', 'masking bit', 'masked frame', 'unmasked frame'],
    example: maskedHello,
  },
  {
    key: 'Payload-length',
    title: 'Payload length',
    cells: ['Payload length', '7, 7+16 or 7+64 bits', 'How many bytes of payload follow'],
    ...said(fields.length),
    rules: [
      'frame-length-not-minimal',
      'frame-length-msb',
      'frame-huge-length',
      'frame-length-too-long',
      'frame-length-miswritten',
    ],
    words: ['payload len', 'payload size', 'frame length', 'extended payload length'],
    example: hello,
  },
  {
    key: 'Masking-key',
    title: 'Masking key',
    cells: ['Masking key', '0 or 4 bytes', 'What the payload is XORed with, if MASK is 1'],
    ...said(fields.key),
    rules: ['frame-zero-key', 'frame-predictable-key'],
    words: ['mask key', 'masking-key', 'xor', 'unmasking', 'unmask'],
    example: maskedHello,
  },
  {
    key: 'Payload-data',
    title: 'Payload data',
    cells: ['Payload', 'as announced', 'What the application sent, or the body of a control frame'],
    ...said(fields.payload),
    rules: ['message-invalid-utf8', 'message-split-code-point', 'message-too-big', 'input-maybe-payload'],
    words: ['payload data', 'application data', 'extension data'],
    example: hello,
  },
];
