// Frames put together by the grammar of RFC 6455 section 5.2, and payloads that a literal must not let out.

const key = [0x37, 0xfa, 0x21, 0x3d];

/** The bytes of one frame; form is that of its length, by default the shortest. */
export function frame({ opcode = 1, fin = 1, rsv = 0, payload = '', masked, form }) {
  const bytes = Buffer.from(payload);
  const first = (fin << 7) | (rsv << 4) | opcode;
  const length = lengthOf(bytes.length, form ?? (bytes.length < 126 ? 7 : bytes.length < 65536 ? 16 : 64));
  length[0] |= masked ? 0x80 : 0;
  const mask = masked ? key : [];
  return Buffer.concat([
    Buffer.of(first),
    length,
    Buffer.from(mask),
    bytes.map((byte, i) => byte ^ (mask[i % 4] ?? 0)),
  ]);
}

function lengthOf(length, form) {
  if (form === 7) return Buffer.of(length);
  const bytes = Buffer.alloc(form === 16 ? 3 : 9);
  bytes[0] = form === 16 ? 126 : 127;
  if (form === 16) bytes.writeUInt16BE(length, 1);
  else bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}

export const allBytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));

/** Each would end a literal, open a substitution, begin a comment or reorder what is seen, in one language or another. */
export const hostile = [
  `"`,
  `'`,
  `'''`,
  `"""`,
  '`',
  '\\',
  '\\x41\\n\\',
  '%s%n%d%%%',
  '$HOME $(id) ${x} `id`',
  'a\nb\r\nc\n',
  'a\0b',
  '*/ /* // # --',
  '-e -n',
  '\u202eevil\u2066\u2069\u200f',
  '\u2028\u2029\u0085\ufeff',
  '</script><!--',
  '#{x} {{x}} <%= x %>',
  'é ß 漢字 \u{1f600}',
  '\x7f\x1b[31m',
  "'; import os; os._exit(7) #",
  '"); os.Exit(7); ("',
  "'\nexit 7\n'",
  '\u{e0041}',
  '7\x0007',
  '\x014',
];

const bytesCases = Object.entries({
  ...Object.fromEntries(Array.from({ length: 16 }, (_, opcode) => [`opcode ${opcode}`, { opcode, payload: 'a' }])),
  'no payload': {},
  'FIN not set': { fin: 0, payload: 'part' },
  'the reserved bits': { rsv: 7, payload: 'x' },
  'a length in 16 bits': { opcode: 2, payload: Buffer.alloc(300, 0xfe) },
  'a length in 64 bits': { opcode: 2, payload: Buffer.alloc(65537, 0x27) },
  'a length in 16 bits that 7 would hold': { payload: 'abc', form: 16 },
  'a length in 64 bits that 7 would hold': { payload: 'abc', form: 64 },
  'every byte': { opcode: 2, payload: allBytes },
  'every byte, backwards': { opcode: 2, payload: Buffer.from(allBytes).reverse() },
  ...Object.fromEntries(hostile.map((payload) => [JSON.stringify(payload), { payload }])),
});

/** Frames of a client or of a server, each with its name. */
export const framesOf = (masked) => bytesCases.map(([name, spec]) => ({ name, bytes: frame({ ...spec, masked }) }));

/** Inputs that end within a frame. */
export const cutFrames = (masked) => [
  { name: 'cut in the payload', bytes: frame({ payload: 'Hello', masked }).subarray(0, -2) },
  { name: 'cut in the header', bytes: frame({ payload: Buffer.alloc(300), masked }).subarray(0, 3) },
];
