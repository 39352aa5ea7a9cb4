// Reports as the codec gives them, put together by hand from RFC 6455 section 5.2 for the tests of what shows them.

export const bytesOf = (hex) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
export const utf8 = (text) => new TextEncoder().encode(text);

/** Fields one behind the other, each [name, bits, value, meaning, section], from a bit of the input on. */
export function fieldsFrom(start, ...rows) {
  let bitOffset = start;
  return rows.map(([name, bitLength, value, meaning = '', section = '5.2']) => {
    const field = { name, bitOffset, bitLength, value, meaning, section };
    bitOffset += bitLength;
    return field;
  });
}

/** A frame; by default the masked "Hello" of section 5.7. */
export const frameOf = (change = {}) => ({
  index: 0,
  offset: 0,
  direction: 'client-to-server',
  fin: true,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  opcode: 1,
  opcodeName: 'text',
  masked: true,
  maskingKey: '37fa213d',
  lengthForm: 7,
  payloadLength: '5',
  headerBytes: 6,
  availableBytes: 11,
  complete: true,
  fields: [],
  payload: utf8('Hello'),
  sha256: '',
  ...change,
});

/** An unmasked frame of a server with a short payload. */
export const serverFrame = (change = {}) =>
  frameOf({
    direction: 'server-to-client',
    masked: false,
    maskingKey: '',
    headerBytes: 2,
    availableBytes: 7,
    ...change,
  });

/** A message; by default "Hello" in the first frame. */
export const messageOf = (change = {}) => ({
  opcode: 1,
  direction: 'client-to-server',
  frames: [0],
  compressed: false,
  complete: true,
  byteLength: 5,
  wireLength: 5,
  inflated: false,
  payload: utf8('Hello'),
  text: 'Hello',
  sha256: '',
  ...change,
});

/** A message of bytes, which has no text. */
export const binaryMessage = (change = {}) => {
  const message = messageOf({ opcode: 2, ...change });
  delete message.text;
  return message;
};

export const findingOf = (change = {}) => ({
  rule: 'frame-unmasked',
  severity: 'error',
  section: '5.1',
  byteStart: 0,
  byteEnd: 0,
  title: 'A title',
  text: 'What was found.',
  why: 'Why.',
  peer: 'What a peer does.',
  mend: 'How to mend it.',
  ...change,
});

/** A report on frames; spans are the places of "81 85 ..." in the input. */
export const reportOf = (change = {}) => {
  const { bytes = new Uint8Array(), frames = [], messages = [], findings = [] } = change;
  return {
    notation: { id: 'hex-spaced', label: 'Hex', reason: '', candidates: [] },
    passages: [],
    passageCount: 0,
    stories: [],
    story: 0,
    kind: 'frames',
    bytes,
    spans: Uint32Array.from({ length: 2 * bytes.length }, (_, i) => (i >> 1) * 3 + (i & 1) * 2),
    hypotheses: [],
    near: false,
    verdict: { level: 'ok', title: '', detail: '' },
    frames,
    frameCount: frames.length,
    messages,
    messageCount: messages.length,
    findings,
    findingCount: findings.length,
    ...change,
  };
};

/** The head of a request or a response; its bytes are [byteStart, byteEnd). */
export const headOf = (change = {}) => ({
  kind: 'request',
  byteStart: 0,
  byteEnd: 0,
  complete: true,
  protocol: 'HTTP/1.1',
  startLine: 'GET /chat HTTP/1.1',
  fields: [],
  fieldCount: 0,
  ...change,
});

/** The masked "Hello" of section 5.7 with its fields. */
export const maskedHello = reportOf({
  bytes: bytesOf('81 85 37 fa 21 3d 7f 9f 4d 51 58'),
  frames: [
    frameOf({
      fields: fieldsFrom(
        0,
        ['FIN', 1, '1', 'Last fragment'],
        ['RSV1', 1, '0'],
        ['RSV2', 1, '0'],
        ['RSV3', 1, '0'],
        ['opcode', 4, '0x1', 'A text frame'],
        ['MASK', 1, '1'],
        ['Payload length', 7, '5', '5 bytes of payload'],
        ['Masking key', 32, '37fa213d', 'The key', '5.3'],
        ['Payload data', 40, '7f9f4d5158', 'The payload'],
      ),
    }),
  ],
  messages: [messageOf()],
});
