import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf as linksTo } from '../sections.ts';
import { entryAt } from './entry.ts';
import { found } from './find.ts';
import { saidOf } from './sayings.ts';
import { entries, rules, sayings, sections } from './testing.mjs';

const titleAt = (section, key) => entryAt(sections, { section, key })?.title;

test('each entry has a key of its own in its section, as many cells as there are columns, and a title', () => {
  for (const { name, columns, entries } of sections) {
    const keys = entries.map(({ key }) => key.toLowerCase());
    assert.equal(new Set(keys).size, keys.length, name);
    for (const { key, cells, title } of entries) assert.ok(cells.length === columns.length && title, `${name} ${key}`);
  }
});

test('each entry that is explained says what it is, which section decides, and has an example', () => {
  for (const { section, key, paragraphs, source, examples } of entries) {
    if (['notations', 'keys', 'record'].includes(section)) continue;
    assert.ok(paragraphs[0]?.endsWith('.'), `${section} ${key}`);
    const decided = linksTo(source).length > 0 || key.startsWith('input-') || /^Section|WHATWG|HTML/.test(source);
    assert.ok(decided, `${section} ${key}: ${source}`);
    assert.ok(examples.length > 0 || key === 'deflate-output-limit', `${section} ${key}`);
  }
});

test('to record a connection takes three steps, whatever with, each a sentence', () => {
  const { entries } = sections.find(({ name }) => name === 'record');
  assert.equal(entries[0].key, 'net-log');
  for (const { key, steps, paragraphs } of entries) {
    assert.equal(steps.length, 3, key);
    assert.ok(paragraphs[0].endsWith('.'), key);
  }
});

test('each rule that is named is one of the catalogue', () => {
  const known = new Set(rules.map(({ id }) => id));
  for (const { key, rules } of entries) for (const rule of rules) assert.ok(known.has(rule), `${key}: ${rule}`);
  for (const [, text, , rules] of sayings.phrases) for (const rule of rules) assert.ok(known.has(rule), text);
});

test('each rule of the catalogue has an entry in a group', () => {
  const { entries } = sections.find(({ name }) => name === 'rules');
  assert.deepEqual(entries.map(({ key }) => key).sort(), rules.map(({ id }) => id).sort());
  assert.deepEqual(entries.filter(({ group }) => group === ''), []); // prettier-ignore
});

test('an entry is found by its key in any case, and by a number in its range', () => {
  assert.equal(titleAt('opcodes', '9'), 'Ping, 0x9');
  assert.equal(titleAt('opcodes', '0xA'), 'Pong, 0xA');
  assert.equal(titleAt('opcodes', '0xb'), 'Reserved, 0xB to 0xF');
  assert.equal(titleAt('codes', '1006'), '1006, Abnormal Closure');
  assert.match(titleAt('codes', '1100'), /^1000 to 2999/);
  assert.match(titleAt('codes', '4711'), /^4000 to 4999/);
  assert.equal(titleAt('fields', 'sec-websocket-key'), 'Sec-WebSocket-Key');
  assert.equal(titleAt('codes', '70000'), undefined);
  assert.equal(titleAt('rules', 'no-such-rule'), undefined);
});

test('codes that only an API reports are never on the wire', () => {
  const never = entries.filter(({ section, cells }) => section === 'codes' && cells[2].startsWith('never'));
  assert.deepEqual(never.map(({ key }) => key), ['1005', '1006', '1015']); // prettier-ignore
});

test('a search leaves the rows that have each of its words', () => {
  const keys = (text) => found(sections, text).flatMap(({ entries }) => entries.map(({ key }) => key));
  assert.ok(keys('1009').includes('1009'));
  assert.ok(keys('rsv1').includes('RSV1') && keys('RSV1').includes('frame-rsv1-not-negotiated'));
  assert.deepEqual(keys('no such word'), []);
  assert.equal(keys('').length, entries.length);
});

test('who says what of a rule: by program, the phrases that mean nothing else first', () => {
  const said = saidOf(sayings, 'frame-server-masked');
  const chromium = said.find(({ by }) => by === 'Chromium');
  assert.ok(chromium.phrases.includes('A server must not mask any frames that it sends to the client'));
  const ofUTF8 = saidOf(sayings, 'close-reason-invalid-utf8').find(({ by }) => by === 'Chromium');
  assert.match(ofUTF8.phrases[0], /close frame containing invalid UTF-8/);
});
