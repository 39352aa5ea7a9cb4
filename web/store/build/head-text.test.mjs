import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from '../../testing/reports.mjs';
import { headBytes, headForm, rowsOf, withRows } from './head-text.ts';

const textOf = (form) => Buffer.from(headBytes(form)).toString('latin1');

test('lines end in CR LF or LF, whatever the text field made of them', () => {
  assert.equal(textOf({ text: 'a\nb\n\n', ending: 'crlf' }), 'a\r\nb\r\n\r\n');
  assert.equal(textOf({ text: 'a\r\nb\rc', ending: 'lf' }), 'a\nb\nc');
});

test('escapes stand for bytes; any other backslash stands for itself', () => {
  assert.equal(textOf({ text: String.raw`a\r\n\t\x00\xFf\\n\q\x1`, ending: 'lf' }), 'a\r\n\t\0\xff\\n\\q\\x1');
  assert.equal(Buffer.from(headBytes({ text: 'é', ending: 'lf' })).toString('hex'), 'c3a9');
});

for (const [name, hex, text, ending] of [
  ['lines with CR LF', '61 0d 0a 62 0d 0a', 'a\nb\n', 'crlf'],
  ['lines with LF', '61 0a 62', 'a\nb', 'lf'],
  ['an LF among lines with CR LF', '61 0a 62 0d 0a', 'a\\nb\n', 'crlf'],
  ['a CR alone, a backslash, a control character', '61 0d 5c 01 7f', 'a\\r\\\\\\x01\\x7f', 'crlf'],
  ['a tab', '61 09', 'a\t', 'crlf'],
  ['UTF-8', 'c3 a9', 'é', 'crlf'],
  ['other bytes', 'e9 41', '\\xe9A', 'crlf'],
  ['nothing', '', '', 'crlf'],
])
  test(`a head of ${name} is written so that it is read again`, () => {
    const form = headForm(bytesOf(hex));
    assert.deepEqual(form, { kind: 'head', text, ending });
    assert.equal(Buffer.from(headBytes(form)).toString('hex'), hex.replaceAll(' ', ''));
  });

test('a head in rows: the first line is a value, the others have names', () => {
  const text = 'GET /a:b HTTP/1.1\nHost: a:80\nX-None:\nno field here\n folded: yes\n\n\n';
  const rows = rowsOf(text);
  assert.deepEqual(rows, [
    { name: '', between: '', value: 'GET /a:b HTTP/1.1' },
    { name: 'Host', between: ': ', value: 'a:80' },
    { name: 'X-None', between: ':', value: '' },
    { name: '', between: '', value: 'no field here' },
    { name: '', between: '', value: ' folded: yes' },
  ]);
  assert.equal(withRows(text, rows), text);
  assert.equal(withRows(text, rows.slice(0, 1)), 'GET /a:b HTTP/1.1\n\n\n', 'the end stays');
});

test('pseudo-header fields have names from the first line on (RFC 8441)', () => {
  assert.deepEqual(rowsOf(':method: CONNECT\n:protocol = websocket'), [
    { name: ':method', between: ': ', value: 'CONNECT' },
    { name: ':protocol', between: ' = ', value: 'websocket' },
  ]);
});
