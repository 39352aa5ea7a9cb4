import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binaryMessage, bytesOf, findingOf, maskedHello, messageOf, reportOf, utf8 } from '../../testing/reports.mjs';
import { emptyForm } from './form.ts';
import { dueFrameOf, offerOf } from './offer.ts';

const ping = messageOf({ opcode: 9 });
const server = { direction: 'server-to-client' };
const none = new Uint8Array();

test("a client's message can be echoed, a bare payload can be framed", () => {
  assert.deepEqual(offerOf(maskedHello, maskedHello.messages[0]), {
    label: 'Build its echo',
    form: { ...emptyForm, mask: 'off' },
    direction: 'server-to-client',
  });
  const { label, form, direction } = offerOf(reportOf({ kind: 'payload' }), binaryMessage({ payload: bytesOf('ff') }));
  assert.deepEqual([label, direction], ['Build a frame with it', 'auto']);
  assert.deepEqual(form, { ...emptyForm, opcode: 2, form: 'hex', payload: 'ff' });
});

test('a text that a text field would change is in hex', () => {
  const { form } = offerOf(maskedHello, messageOf({ text: 'a\r', payload: utf8('a\r') }));
  assert.deepEqual([form.form, form.payload], ['hex', '61 0d']);
});

test('nothing is offered for control frames, what a server sent, what is not whole, and what ends the connection', () => {
  for (const message of [ping, messageOf(server), messageOf({ complete: false })])
    assert.equal(offerOf(maskedHello, message), null);
  const broken = reportOf({ findings: [findingOf({ frame: 0 })] });
  assert.equal(offerOf(broken, messageOf()), null);
  assert.equal(dueFrameOf(broken, ping, '01020304'), null);
});

test('a Pong with the same payload is due after a Ping (section 5.5.3), masked if a client sends it', () => {
  const fromServer = dueFrameOf(reportOf(), ping, '01020304');
  assert.deepEqual(fromServer.spec, { mask: false, opcode: 10, payload: utf8('Hello') });
  assert.deepEqual(fromServer.form, { ...emptyForm, mask: 'off', opcode: 10 });
  assert.equal(fromServer.direction, 'server-to-client');
  assert.match(fromServer.text, /^A server answers with a Pong/);
  const fromClient = dueFrameOf(reportOf(), messageOf({ opcode: 9, ...server }), '01020304');
  assert.deepEqual(fromClient.spec, { mask: '01020304', opcode: 10, payload: utf8('Hello') });
  assert.deepEqual([fromClient.form.mask, fromClient.form.key], ['given', '01020304']);
  assert.match(fromClient.text, /^A client answers, masked, with a Pong/);
});

test('a Close with the same status code, or with none, is due after a Close (section 5.5.1)', () => {
  const close = (change) => messageOf({ opcode: 8, ...change });
  const away = dueFrameOf(reportOf(), close({ closeCode: 1001, closeReason: 'bye' }), '01020304');
  assert.deepEqual(away.spec, { mask: false, opcode: 8, closeCode: 1001 });
  assert.deepEqual([away.form.form, away.form.code, away.form.reason], ['close', '1001', '']);
  const empty = dueFrameOf(reportOf(), close({ payload: none }), '01020304');
  assert.deepEqual(empty.spec, { mask: false, opcode: 8 });
  assert.match(empty.text, /no status code either/);
});

test('a Close that is itself the answer is owed none', () => {
  const connection = { pairs: [{ kind: 'close', asked: 4, answered: 0, state: 'answered' }] };
  assert.equal(dueFrameOf(reportOf({ connection }), messageOf({ opcode: 8, closeCode: 1000 }), '01020304'), null);
});

test('where nobody knows who sent it, nothing is due', () => {
  assert.equal(dueFrameOf(reportOf(), messageOf({ opcode: 9, direction: 'unknown' }), '01020304'), null);
});
