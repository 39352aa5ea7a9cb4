import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameOf, headOf, maskedHello, reportOf, serverFrame } from '../testing/reports.mjs';
import { chipsOf } from './chips.ts';
import { emptyQuestion } from './question.ts';

const notations = [
  { id: 'hex-spaced', label: 'Hex', reads: true, writes: true },
  { id: 'base64', label: 'Base64', reads: true, writes: true },
  { id: 'java', label: 'Java', reads: false, writes: true },
];
const chips = (report, question = {}) => chipsOf(report, { ...emptyQuestion, ...question }, notations);
const chip = (name, report, question) => chips(report, question).find((one) => one.name === name);
const shown = (one) => one && [one.label, one.note];

test('a frame alone is told by its mask, and says that this is a guess', () => {
  assert.deepEqual(
    chips(maskedHello).map(({ name, label, note }) => [name, label, note]),
    [
      ['form', 'Hex', ''],
      ['size', '11 bytes', ''],
      ['sender', 'from client', 'guessed from MASK'],
      ['extensions', 'extensions not known', ''],
    ],
  );
});

test('where the text or a handshake may tell who sent what, nothing is said to be guessed', () => {
  const frames = [frameOf(), serverFrame({ index: 1, offset: 11 })];
  const told = { frames, passages: [{ direction: 'client-to-server' }] };
  assert.deepEqual(shown(chip('sender', reportOf(told))), ['both directions', '']);
  const followed = { frames, notation: { id: 'follow', label: '', reason: '', candidates: [] } };
  assert.deepEqual(shown(chip('sender', reportOf(followed))), ['both directions', '']);
  assert.deepEqual(shown(chip('sender', reportOf({ frames, handshake: {} }))), ['both directions', '']);
});

test('what somebody chose says so, and is the chosen option', () => {
  const sender = chip('sender', maskedHello, { direction: 'server-to-client' });
  assert.equal(sender.note, 'chosen');
  assert.deepEqual(
    sender.groups[0].options.map(({ chosen }) => chosen),
    [false, false, true],
  );
  assert.deepEqual(shown(chip('extensions', maskedHello, { extensions: '' })), ['no extensions', 'chosen']);
});

test('extensions are those of the handshake, if it tells them', () => {
  const connection = { termsFrom: 'handshake', extensions: 'permessage-deflate', lanes: [], pairs: [] };
  const report = reportOf({ frames: [frameOf()], connection });
  assert.deepEqual(shown(chip('extensions', report)), ['permessage-deflate', 'by the handshake']);
});

test('every notation that is read can be chosen, each once', () => {
  const candidates = [{ id: 'hex-spaced', label: 'Hex', reason: 'Two digits.', score: 95, bits: 0, byteLength: 11 }];
  const report = { ...maskedHello, notation: { id: 'hex-spaced', label: 'Hex', reason: '', candidates } };
  const asked = chip('form', report).groups.flatMap(({ options }) =>
    options.map(({ ask }) => ask.notation ?? ask.holds),
  );
  assert.deepEqual(asked, ['auto', 'hex-spaced', 'auto', 'frames', 'payload', 'base64']);
});

test('only a response without its request asks for one', () => {
  const response = headOf({ kind: 'response', byteStart: 0, byteEnd: 20 });
  const alone = reportOf({ kind: 'handshake', handshake: { response } });
  assert.deepEqual(shown(chip('request', alone)), ['request not known', '']);
  const both = reportOf({ kind: 'handshake', handshake: { response, request: headOf({ byteStart: 0, byteEnd: 9 }) } });
  assert.equal(chip('request', both), undefined);
  const over2 = reportOf({ kind: 'handshake', handshake: { response: { ...response, protocol: 'HTTP/2' } } });
  assert.equal(chip('request', over2), undefined);
  const key = 'dGhlIHNhbXBsZSBub25jZQ==';
  assert.deepEqual(shown(chip('request', alone, { request: key })), ['answers dGhlIHNhbXBs…', 'chosen']);
});

test('an export has messages, and nobody chooses who sent them', () => {
  const report = reportOf({ kind: 'capture', messageCount: 37 });
  assert.deepEqual(
    chips(report).map(({ name, label }) => [name, label]),
    [
      ['form', 'Hex'],
      ['size', '37 messages'],
    ],
  );
});
