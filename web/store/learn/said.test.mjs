import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { learnTexts as german } from '../../texts/de/learn.ts';
import { learnTexts as english } from '../../texts/en/learn.ts';
import { nowOf, pathOf, saidOf } from './said.ts';

const folder = new URL('../../learn/', import.meta.url);
const checks = readdirSync(folder)
  .filter((name) => /^\d/.test(name))
  .flatMap((name) =>
    Array.from(readFileSync(new URL(name, folder), 'utf8').matchAll(/^```check\n([^]*?)\n```$/gm), ([, lines]) =>
      lines.split('\n'),
    ),
  );

test('each condition of the course has words in each language', () => {
  assert.ok(checks.length > 20);
  for (const texts of [english, german])
    for (const check of checks)
      for (const condition of check) assert.notEqual(saidOf(condition, check, texts), condition);
});

test('a condition says which frame it is about where there are several', () => {
  const check = ['frames[0].payloadLength is 65536', 'frames[1].masked is yes', 'frames.count is 2'];
  assert.deepEqual(
    check.map((condition) => saidOf(condition, check, english)),
    ['Frame 1 · Payload length: 65,536', 'Frame 2 · The frame is masked', 'Frames: 2'],
  );
  assert.equal(saidOf(check[0], [check[0]], german), 'Länge der Nutzdaten: 65.536');
  assert.equal(saidOf('messages[0].text is "Hi!"', [], english), 'Text: “Hi!”');
  assert.equal(saidOf('frames[0].madeUp is 1', [], english), 'frames[0].madeUp is 1');
});

test('the path of a condition does not name the rule that it is about', () => {
  assert.equal(pathOf('rules has message-continuation-without-start'), 'rules');
});

test('what stands there now is a number or a short text, else nothing', () => {
  const frames = [{ payloadLength: '9223372036854775807', complete: false }];
  const report = { frames, messages: [{ text: 'Hel' }], findings: [], bytes: new Uint8Array(3) };
  const now = (condition) => nowOf(condition, { report, start: null }, english);
  assert.equal(now('frames[0].payloadLength is 3'), '9,223,372,036,854,775,807');
  assert.equal(now('frames.count is 2'), '1');
  assert.equal(now('messages[0].text is "Hello"'), '“Hel”');
  assert.equal(now('frames[0].complete is yes'), '');
  assert.equal(now('messages[3].text is "x"'), '');
  const close = { report: { ...report, messages: [{ closeCode: 1005, opcode: 2 }] }, start: null };
  assert.equal(nowOf('messages[0].closeCode is 1000', close, english), '1005', 'a code is not in groups');
  assert.equal(nowOf('messages[0].opcode is 1', close, english), '', 'the words name no number');
});
