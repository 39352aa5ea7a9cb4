import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, headOf, maskedHello, messageOf, reportOf, utf8 } from '../../testing/reports.mjs';
import { hexOf } from '../bits.ts';
import { emptyQuestion } from '../question.ts';
import { neighboursOf } from './neighbours.ts';

/** An engine whose frames are a byte for each thing that was asked for, and that finds as many errors in an input as it is told. */
const maker = (errors = () => 0) => ({
  encode: async (spec) => ({ bytes: utf8(JSON.stringify(spec)) }),
  format: async (bytes) => hexOf(bytes),
  answer: async () => ({ response: 'HTTP/1.1 101 Switching Protocols\r\n\r\n' }),
  inspect: async (input) => {
    const findings = Array.from({ length: errors(input) }, () => ({ severity: 'error' }));
    return reportOf({ bytes: utf8(input), frameCount: 1, findings });
  },
});
const labels = ({ rows }) => rows.map(({ label }) => label);

test('a text frame has neighbours that differ in one thing', async () => {
  const found = await neighboursOf(maskedHello, emptyQuestion, maker());
  assert.equal(found.title, 'The same, but');
  assert.deepEqual(labels(found), [
    'Not masked',
    'In two fragments',
    'Compressed',
    'With a wrong length',
    'As a Ping, with its Pong',
  ]);
  assert.equal(found.rows[3].ask.input, '81 86 37 fa 21 3d 7f 9f 4d 51 58');
});

test('a neighbour says its errors, those that follow from others left out', async () => {
  const found = await neighboursOf(
    maskedHello,
    emptyQuestion,
    maker((input) => (input.startsWith('81 86') ? 2 : 0)),
  );
  assert.equal(found.rows[3].note, '2 errors');
});

test('what was chosen is kept, but for a sender that the mask contradicts', async () => {
  const chosen = { ...emptyQuestion, direction: 'client-to-server', extensions: '' };
  const { rows } = await neighboursOf(maskedHello, chosen, maker());
  const asked = rows.map(({ ask }) => [ask.direction, ask.extensions]);
  assert.deepEqual(asked.slice(0, 3), [
    ['auto', ''],
    ['client-to-server', ''],
    ['client-to-server', 'permessage-deflate'],
  ]);
});

test('a head has those faults as neighbours that break a rule', async () => {
  const text = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: a\r\n\r\n';
  const bytes = utf8(text);
  const response = headOf({ kind: 'response', byteStart: 0, byteEnd: bytes.length });
  const report = reportOf({ kind: 'handshake', bytes, handshake: { response } });
  const found = await neighboursOf(
    report,
    emptyQuestion,
    maker((input) => (input.includes('200 OK') ? 1 : 0)),
  );
  assert.deepEqual(labels(found), ['200 in place of 101']);
  assert.match(found.rows[0].ask.input, /^HTTP\/1\.1 200 OK\nUpgrade: websocket\n/);
});

test('a bare payload is put into frames', async () => {
  const report = reportOf({ kind: 'payload', bytes: utf8('{}'), messages: [messageOf({ payload: utf8('{}') })] });
  const found = await neighboursOf(report, emptyQuestion, maker());
  assert.deepEqual(labels(found).slice(0, 2), ['In a frame from a server', 'In a frame from a client']);
});

test('several frames, a long payload and what cannot be made have none', async () => {
  const none = { title: '', rows: [] };
  assert.deepEqual(await neighboursOf(reportOf({ bytes: bytesOf('8a 00') }), emptyQuestion, maker()), none);
  const broken = { ...maker(), inspect: () => Promise.reject(new Error('no')) };
  assert.deepEqual(await neighboursOf(maskedHello, emptyQuestion, broken), none);
});
