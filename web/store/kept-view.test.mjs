import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, frameOf, reportOf } from '../testing/reports.mjs';
import { keptView } from './kept-view.ts';

const one = reportOf({ kind: 'frames', near: false, frames: [frameOf()], messages: [], bytes: bytesOf('81 01 61 62') });
const two = { ...one, frames: [frameOf(), frameOf({ index: 1 })] };

test('a flip that makes two frames of one brings no list, and keeps the bytes before it', () => {
  const first = keptView(null, one);
  assert.equal(first.list, false);
  const flipped = keptView(first, { ...two, near: true, bytes: bytesOf('81 00 61 62') });
  assert.deepEqual([flipped.list, flipped.near, flipped.base], [false, false, one.bytes]);
  assert.equal(keptView(flipped, flipped.last), flipped, 'the same report changes nothing');
});

test('other bytes, another length and another kind begin anew', () => {
  const first = keptView(null, one);
  for (const report of [
    { ...two, bytes: bytesOf('81 01 61') },
    { ...two, kind: 'stream', bytes: bytesOf('81 00 61 62') },
    { ...two, bytes: one.bytes },
  ])
    assert.deepEqual([keptView(first, report).list, keptView(first, report).base], [true, report.bytes]);
});
