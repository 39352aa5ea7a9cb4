import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frame, framesOf } from './frames.mjs';
import { write } from './write.mjs';

// The examples of RFC 6455 section 5.7 in the diagram of section 5.2, drawn by hand.

const numbers = String.raw`
 0                   1                   2                   3
 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
`.slice(1);

const cases = [
  {
    name: 'an unmasked text message',
    bytes: '810548656c6c6f',
    drawn: `Frame 1: text, 5 bytes

${numbers}+-+-+-+-+-------+-+-------------+-------------------------------+
|F|R|R|R|opcode |M| Payload len |         Payload data          |
|I|S|S|S|  0x1  |A|      5      |             48 65             |
|N|V|V|V|       |S|             |                               |
| |1|2|3|       |K|             |                               |
|1|0|0|0|       |0|             |                               |
+-+-+-+-+-------+-+-------------+ - - - - - - - +---------------+
|           Payload data (continued)            |
|                   6c 6c 6f                    |
+-----------------------------------------------+
`,
  },
  {
    name: 'a masked text message',
    bytes: '818537fa213d7f9f4d5158',
    drawn: `Frame 1: text, 5 bytes, masked with 37 fa 21 3d

${numbers}+-+-+-+-+-------+-+-------------+-------------------------------+
|F|R|R|R|opcode |M| Payload len |          Masking-key          |
|I|S|S|S|  0x1  |A|      5      |             37 fa             |
|N|V|V|V|       |S|             |                               |
| |1|2|3|       |K|             |                               |
|1|0|0|0|       |1|             |                               |
+-+-+-+-+-------+-+-------------+-------------------------------+
|    Masking-key (continued)    |         Payload data          |
|             21 3d             |             7f 9f             |
+-------------------------------+ - - - - - - - +---------------+
|           Payload data (continued)            |
|                   4d 51 58                    |
+-----------------------------------------------+
Unmasked: 48 65 6c 6c 6f  |Hello|
`,
  },
  {
    name: 'the first fragment of a text message',
    bytes: '010348656c',
    drawn: `Frame 1: text, not final, 3 bytes

${numbers}+-+-+-+-+-------+-+-------------+-------------------------------+
|F|R|R|R|opcode |M| Payload len |         Payload data          |
|I|S|S|S|  0x1  |A|      3      |             48 65             |
|N|V|V|V|       |S|             |                               |
| |1|2|3|       |K|             |                               |
|0|0|0|0|       |0|             |                               |
+-+-+-+-+-------+-+-------------+-------------------------------+
| Payload data  |
|      6c       |
+---------------+

A Warning: The message has no last fragment. The input ends and
no fragment had FIN set. (message-unfinished, section 5.4)
`,
  },
  {
    name: '256 bytes of binary data in one unmasked frame',
    bytes: `827e0100${'ab'.repeat(256)}`,
    drawn: `Frame 1: binary, 256 bytes

${numbers}+-+-+-+-+-------+-+-------------+-------------------------------+
|F|R|R|R|opcode |M| Payload len |    Extended payload length    |
|I|S|S|S|  0x2  |A|     126     |              256              |
|N|V|V|V|       |S|             |             01 00             |
| |1|2|3|       |K|             |                               |
|1|0|0|0|       |0|             |                               |
+-+-+-+-+-------+-+-------------+-------------------------------+
|                         Payload data                          |
|                          ab ab ab ab                          |
+ - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - +
|                   Payload data (continued)                    |
|                          ab ab ab ab                          |
+ - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - +
|                   Payload data (continued)                    |
|                          ab ab ab ab                          |
+---------------------------------------------------------------+
244 more payload bytes not drawn here.
`,
  },
  {
    name: '64 KiB of binary data in one unmasked frame, of which the header is here',
    bytes: '827f0000000000010000',
    drawn: `Frame 1: binary, 65,536 bytes, cut

${numbers}+-+-+-+-+-------+-+-------------+-------------------------------+
|F|R|R|R|opcode |M| Payload len |    Extended payload length    |
|I|S|S|S|  0x2  |A|     127     |             65536             |
|N|V|V|V|       |S|             |             00 00             |
| |1|2|3|       |K|             |                               |
|1|0|0|0|       |0|             |                               |
+-+-+-+-+-------+-+-------------+ - - - - - - - - - - - - - - - +
|              Extended payload length (continued)              |
|                          00 00 00 01                          |
+ - - - - - - - - - - - - - - - +-------------------------------+
|Extended payload length (cont.)|
|             00 00             |
+-------------------------------+
65,536 bytes of this frame still to come.
`,
  },
  {
    name: 'a masked Close',
    bytes: '888237fa213d3412',
    drawn: `Frame 1: close, 2 bytes, masked with 37 fa 21 3d

${numbers}+-+-+-+-+-------+-+-------------+-------------------------------+
|F|R|R|R|opcode |M| Payload len |          Masking-key          |
|I|S|S|S|  0x8  |A|      2      |             37 fa             |
|N|V|V|V|       |S|             |                               |
| |1|2|3|       |K|             |                               |
|1|0|0|0|       |1|             |                               |
+-+-+-+-+-------+-+-------------+-------------------------------+
|    Masking-key (continued)    |          Status code          |
|             21 3d             |         1000 unmasked         |
|                               |             34 12             |
+-------------------------------+-------------------------------+
Unmasked: 03 e8  |..|
`,
  },
];

for (const { name, bytes, drawn } of cases)
  test(name, () => assert.equal(write('ascii', Uint8Array.from(Buffer.from(bytes, 'hex'))), drawn));

test('a diagram is in ASCII, at most 65 characters wide, and its last row ends where the frame does', () => {
  for (const masked of [true, false]) {
    for (const { name, bytes } of framesOf(masked)) {
      const lines = write('ascii', bytes).split('\n');
      assert.ok(
        lines.every((line) => /^[ -~]{0,65}$/.test(line)),
        name,
      );
      const columns = ((bytes.length * 8 - 1) % 32) + 1;
      const last = lines.findLast((line) => /^\+-[-+]*$/.test(line));
      if (bytes.length <= 16) assert.equal(last.length, 2 * columns + 1, name);
    }
  }
});

test('several frames stand one below the other, and of very many the first', () => {
  const bytes = Buffer.concat(Array.from({ length: 25 }, () => frame({ opcode: 10 })));
  const text = write('ascii', bytes);
  assert.equal(text.match(/^Frame \d+: pong, 0 bytes$/gm).length, 20);
  assert.match(text, /\n5 more frames not drawn here\.\n$/);
});
