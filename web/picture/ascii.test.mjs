import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, findingOf, frameOf, maskedHello, reportOf } from '../testing/reports.mjs';
import { asciiLayout } from './ascii-layout.ts';
import { ascii } from './ascii.ts';

test('the layout is the diagram of RFC 6455 section 5.2, with the conditions of fields', () => {
  assert.equal(
    asciiLayout(),
    ` 0                   1                   2                   3
 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
+-+-+-+-+-------+-+-------------+-------------------------------+
|F|R|R|R|opcode |M|   payload   |    extended payload length    |
|I|S|S|S|       |A|   length    |   (if length is 126 or 127)   |
|N|V|V|V|       |S|             |                               |
| |1|2|3|       |K|             |                               |
+-+-+-+-+-------+-+-------------+-------------------------------+
|                    extended payload length                    |
|                      (if length is 127)                       |
+ - - - - - - - - - - - - - - - +-------------------------------+
|    extended payload length    |          masking key          |
|          (continued)          |        (if MASK is 1)         |
+-------------------------------+-------------------------------+
|    masking key (continued)    |            payload            |
+-------------------------------+ - - - - - - - - - - - - - - - +
|                      payload (continued)                      |
+---------------------------------------------------------------+
`,
  );
});

test('what is wrong stands below, in lines of at most 65 characters', () => {
  const findings = [findingOf({ byteStart: 1, byteEnd: 2, frame: 0, text: 'What was found. '.repeat(8).trim() })];
  const lines = ascii({ ...maskedHello, findings }).split('\n');
  assert.ok(lines.some((line) => line.startsWith('A Error: A title. What was found.')));
  assert.ok(lines.every(({ length }) => length <= 65));
  assert.ok(!ascii({ ...maskedHello, findings }, { show: ['bits'] }).includes('A title'));
});

test('of a masked status code it is said that its bytes are another number', () => {
  const fields = [{ name: 'Status code', bitOffset: 48, bitLength: 16, value: '1000', meaning: '', section: '' }];
  const close = frameOf({ opcode: 8, opcodeName: 'close', payload: bytesOf('03 e8'), availableBytes: 8, fields });
  assert.match(ascii(reportOf({ bytes: bytesOf('88 82 37 fa 21 3d 34 12'), frames: [close] })), / 1000 unmasked /);
});
