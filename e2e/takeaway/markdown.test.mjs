import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frame, hostile } from './frames.mjs';
import { lens, write } from './write.mjs';

// What stands in the input must not end a cell, a line, a piece of code or a fence, nor become markup, a link or a mention.

const nasty = [
  ...hostile,
  '|',
  'a | b \\| c \\\\| d',
  '` | `` | ```',
  '```\n# heading\n```',
  '<script>alert(1)</script><img src=x onerror=1>',
  '[a](javascript:1) ![b](https://c.example/)',
  'https://example.com www.example.com me@example.com',
  '@everyone #1 !2 $3$',
  '&lt;b&gt; &#60; ${x}',
  '“ | ” @a “',
  '---\n===\n> q\n- l\n1. x',
  '" @a "b" #1 "',
  'a "@b" c',
  'GH-12 octo/repo#1 octo@0123456789abcdef0123456789abcdef01234567 0123456',
];

/** Cells of a row, apart at bars that no backslash escapes; within code of backticks a bar would end the cell too. */
const cellsOf = (line) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** What a renderer would make of the text besides its own words: markup left once code is taken out. */
const outsideCode = (text) => text.replace(/<code>[^<>`|]*<\/code>/g, '').replace(/`[^`<>|\n\\]*`/g, '');

for (const payload of nasty) {
  const bytes = frame({ payload });
  test(`the table of ${JSON.stringify(payload)}`, () => {
    const report = lens.inspect(bytes);
    const lines = write('markdown', report).trimEnd().split('\n');
    const rows = lines.slice(2);
    assert.equal(rows.length, 2 + report.frames[0].fields.length);
    for (const row of rows) {
      assert.match(row, /^\|.*\|$/);
      assert.equal(cellsOf(row).length, 5, row);
      assertHarmless(row);
    }
    assert.deepEqual(cellsOf(rows[0]), ['Bits', 'Name', 'Value', 'Meaning', 'Section']);
    assert.ok(cellsOf(rows[1]).every((cell) => cell === '---'));
  });

  test(`the report for a bug tracker on ${JSON.stringify(payload)}`, () => {
    // With and without findings, and with a text as the input that is hostile itself.
    const broken = Buffer.concat([
      bytes,
      frame({ opcode: 3, payload }),
      frame({ opcode: 8, payload: `\x03\xef${payload}` }),
    ]);
    for (const asked of [
      { input: payload },
      { input: `${payload}\n\`\`\`\`\n${payload}`, request: payload, extensions: payload },
    ]) {
      const text = write('bug-report', broken, { asked });
      const blocks = fences(text);
      assert.equal(blocks.inside[0], asked.input.replace(/\n$/, ''));
      if (asked.request?.trim()) assert.equal(blocks.inside[1], asked.request.replace(/\n$/, ''));
      assertHarmless(blocks.outside);
    }
  });
}

// Findings quote what heads say: none of it may come alive.
for (const value of nasty.map((text) => text.replace(/[\r\n]+/g, ' ')).filter((text) => text.trim() !== '')) {
  test(`the report for a bug tracker on heads with ${JSON.stringify(value)}`, () => {
    const names = ['Host', 'Upgrade', 'Connection', 'Sec-WebSocket-Key', 'Sec-WebSocket-Version', 'Origin'];
    const lists = ['Sec-WebSocket-Protocol', 'Sec-WebSocket-Extensions'];
    const head = [...names, ...lists].map((name) => `${name}: ${value}\r\n`).join('');
    const response = `HTTP/1.1 101 ${value}\r\nSec-WebSocket-Accept: ${value}\r\n${head}\r\n`;
    for (const input of [
      `GET /${value} HTTP/1.1\r\n${head}\r\n`,
      response,
      `GET / HTTP/1.1\r\n${head}\r\n${response}`,
      value,
    ])
      assertHarmless(fences(write('bug-report', input, { asked: { input } })).outside);
  });
}

/** Takes fenced blocks out as CommonMark does (section 4.5): a fence ends at one of at least its length. */
function fences(text) {
  const inside = [];
  const outside = [];
  let fence = '';
  for (const line of text.split('\n')) {
    const [, ticks = ''] = /^ {0,3}(`{3,}) *$/.exec(line) ?? [];
    if (fence === '' && ticks) {
      fence = ticks;
      inside.push([]);
    } else if (fence !== '' && ticks.length >= fence.length) fence = '';
    else if (fence === '') outside.push(line);
    else inside.at(-1).push(line);
  }
  assert.equal(fence, '', 'a fence is open at the end');
  return { inside: inside.map((lines) => lines.join('\n')), outside: outside.join('\n') };
}

function assertHarmless(text) {
  const rest = outsideCode(text).replace(/\[(§|RFC )[^\]]*\]\(https:\/\/www\.(rfc-editor|iana)\.org\/[^)\s]*\)/g, '');
  assert.doesNotMatch(rest, /[<>`\\[\]@$]/);
  assert.doesNotMatch(rest, /https?:|www\.|javascript/);
  // A tracker looks for names and numbers in what is rendered, after the references are characters again.
  const rendered = rest.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
  assert.doesNotMatch(rendered.replace(/^#{2,4} /gm, ''), /@|#\d|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,}\b/i);
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(rest, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
}

test('a report says the rule, its section, the bytes, what a peer does, how to mend it, and where to see it', () => {
  const input = '82 7e 00 03 61 62 63';
  const text = write('bug-report', input, { asked: { input, link: 'https://example.com/#input=82' } });
  for (const part of [
    /^## /,
    /\n```\n82 7e 00 03 61 62 63\n```\n/,
    /Read as \*\*Hex, spaced\*\*, 7 bytes\./,
    /- Rule: `frame-length-not-minimal`, \[§5\.2\]\(https:\/\/www\.rfc-editor\.org\/rfc\/rfc6455#section-5\.2\)/,
    /- Where: bytes 1 to 3: `7e 00 03`/,
    /- What a peer does: .*1002/,
    /- How to mend it: Write the length in the shortest form/,
    /- Fix: .*: `82 03 61 62 63` in place of bytes 0 to 6\n/,
    /See it: <https:\/\/example\.com\/#input=82>/,
    /report version 1\./,
  ])
    assert.match(text, part);
});

test('a link that is long, or is none, is left out', () => {
  for (const link of [
    `https://example.com/#${'a'.repeat(3000)}`,
    'javascript:alert(1)',
    'https://example.com/> @a',
    '',
  ])
    assert.doesNotMatch(write('bug-report', '8100', { asked: { link } }), /See it/);
});

test('a handshake is a table of its fields, with what is wrong below it', () => {
  const head =
    'GET /a|b HTTP/1.1\r\nHost: example.com\r\nX-A|B: `|` <b>\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  const text = write('markdown', head);
  const [title, table, faults] = text.trimEnd().split('\n\n');
  const rows = table.split('\n');
  assert.equal(rows.length, 5);
  assert.match(title, /^\*\*Request/);
  for (const line of faults.split('\n')) assert.match(line, /^- \*\*[A-Z] (Error|Warning)\*\*: /);
  for (const row of rows) assert.equal(cellsOf(row).length, 4, row);
  assertHarmless(
    text
      .replace(/^\*\*/, '')
      .replace(/\*\*\n/, '\n')
      .replace(/^- \*\*(.*?)\*\*/gm, '$1'),
  );
});
