import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, utf8 } from '../../testing/reports.mjs';
import { hexOf } from '../bits.ts';
import { emptyForm } from './form.ts';
import { writtenAs } from './text.ts';

const part = (bytes) => ({ bytes, error: null, remark: null, overflow: '' });
const head = { kind: 'head', text: 'GET / HTTP/1.1\nHost: a\n\n', ending: 'crlf' };

/** An engine that writes "<notation>:<hex>" and reads any text as the bytes that read gives. */
const engine = (read) => ({
  notations: async () => [
    { id: 'base64', label: 'Base64', reads: true, writes: true },
    { id: 'hex-spaced', label: 'Hex, spaced', reads: true, writes: true },
    { id: 'od', label: 'od', reads: true, writes: false },
  ],
  format: async (bytes, id) => (id === 'hex-spaced' ? hexOf(bytes) : `${id}:${hexOf(bytes)}`),
  inspect: async (input) => ({ bytes: read(input), notation: { label: 'as read' } }),
});

test('what is built stays in the notation of the text, if that one is written', async () => {
  const bytes = bytesOf('8a 00');
  const written = (before) =>
    writtenAs(
      [emptyForm],
      [part(bytes)],
      before,
      engine(() => bytes),
    );
  assert.deepEqual(await written('base64'), { input: 'base64:8a 00', notation: 'auto', label: 'as read' });
  assert.equal((await written('od')).input, 'hexdump:8a 00', 'else in the nearest to it');
  assert.equal((await written('head')).input, '8a 00');
  assert.equal((await written(undefined)).input, '8a 00');
});

test('heads are lines, with a line of hex for each thing behind them', async () => {
  const bytes = [utf8('GET / HTTP/1.1\r\nHost: a\r\n\r\n'), bytesOf('8a 00'), bytesOf('89 00')];
  const all = Uint8Array.from(bytes.flatMap((one) => [...one]));
  const written = await writtenAs(
    [head, emptyForm, emptyForm],
    bytes.map(part),
    'base64',
    engine(() => all),
  );
  assert.equal(written.input, 'GET / HTTP/1.1\nHost: a\n\n8a 00\n89 00');
});

test('a text that is read as other bytes is not taken', async () => {
  const bytes = utf8('GET / HTTP/1.1\r\nX: \n\r\n\r\n');
  const hex = hexOf(bytes);
  const asHex = await writtenAs(
    [head],
    [part(bytes)],
    'base64',
    engine((input) => (input === hex ? bytes : utf8(''))),
  );
  assert.deepEqual(asHex, { input: hex, notation: 'auto', label: 'as read' });
  const told = await writtenAs(
    [head],
    [part(bytes)],
    'base64',
    engine(() => utf8('')),
  );
  assert.deepEqual(told, { input: hex, notation: 'hex-spaced', label: 'Hex, spaced' });
});

test('nothing is an empty text', async () => {
  assert.deepEqual(
    await writtenAs(
      [],
      [],
      'base64',
      engine(() => utf8('')),
    ),
    { input: '', notation: 'auto', label: '' },
  );
});
