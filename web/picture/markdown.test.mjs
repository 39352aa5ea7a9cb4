import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsFrom, frameOf, headOf, maskedHello, reportOf } from '../testing/reports.mjs';
import { code, fenced, sentence } from './markdown-text.ts';
import { links, markdown } from './markdown.ts';

test('plain text is code between backticks, other text in character references', () => {
  for (const [text, expected] of [
    ['', ''],
    ['Hello', '`Hello`'],
    ['wss://a.example/?b=c#d', '`wss://a.example/?b=c#d`'],
    [' a', '<code> a</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a`b', '<code>a&#96;b</code>'],
    ['<b>', '<code>&#60;b&#62;</code>'],
    ['&amp;', '<code>&#38;amp&#59;</code>'],
    ['a\nb', '<code>a&#92;nb</code>'],
    ['\u202e', '`U+202E`'],
  ])
    assert.equal(code(text), expected, text);
});

test('of a sentence the quotations are code, and so is what would become a link or a mention', () => {
  for (const [text, expected] of [
    ['The value is “a_b”.', 'The value is `a_b`.'],
    ['It says "x | y" here.', 'It says <code>x &#124; y</code> here.'],
    ['Ask @someone about #12 at https://a.example.', 'Ask `@someone` about `#12` at `https://a.example`.'],
    ['At ws://a.example:80/x, or www.a.example; #1:', 'At `ws://a.example:80/x`, or `www.a.example`; `#1`:'],
    ['. , www.', '. , `www`.'],
    ['Commit deadbeef broke it.', 'Commit `deadbeef` broke it.'],
    ['The opcode is 0x1 (text).', 'The opcode is 0x1 (text).'],
    ['5 * 3 < 2 _x_ [a](b)', '5 &#42; 3 &#60; 2 &#95;x&#95; &#91;a&#93;(b)'],
    ['It”s “open', 'It”s “open'],
    ['a\nb', 'a&#92;nb'],
  ])
    assert.equal(sentence(text), expected, text);
});

test('a fence is longer than each run of backticks in what it holds', () => {
  assert.equal(fenced('a\n'), '```\na\n```');
  assert.equal(fenced('a `b` ```` c', 'http'), '`````http\na `b` ```` c\n`````');
});

test('sections are links', () => {
  assert.equal(links('5.3'), '[§5.3](https://www.rfc-editor.org/rfc/rfc6455#section-5.3)');
  assert.equal(links('anything'), '');
});

test('a frame is a table of its fields, with their bits from its start', () => {
  const frame = frameOf({ index: 2, offset: 5, fields: fieldsFrom(40, ['FIN', 1, '1', 'The last one', ''], ['RSV1', 1, '0', '', ''], ['opcode', 4, 'a|b', '', '']) }); // prettier-ignore
  assert.equal(
    markdown(reportOf({ frames: [frame] })),
    `**Frame 3: text, 5 bytes, masked with 37 fa 21 3d, client to server**

| Bits | Name | Value | Meaning | Section |
| --- | --- | --- | --- | --- |
| 0 | FIN | \`1\` | The last one |  |
| 1 | RSV1 | \`0\` |  |  |
| 2–5 | opcode | <code>a&#124;b</code> |  |  |
`,
  );
});

test('of a whole report the heads come first, of some frames alone they are left out', () => {
  const fields = [{ name: 'Host', value: 'x'.repeat(201), byteStart: 0, byteEnd: 0, meaning: '', section: '' }];
  const report = { ...maskedHello, handshake: { request: headOf({ fields }), terms: [] } };
  assert.match(markdown(report), /^\*\*Request: `GET \/chat HTTP\/1\.1`\*\*\n/);
  assert.match(markdown(report), /\| `Host` \| <code>x{200}&#8230; \(1 more character\)<\/code> \|/);
  assert.doesNotMatch(markdown(report, { frames: report.frames }), /Request/);
  assert.throws(() => markdown(reportOf()), { name: 'Refusal' });
});
