import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf, frameOf, reportOf } from '../testing/reports.mjs';
import { beginningOf } from './beginning.ts';

const frames = [0, 1, 2].map((index) => frameOf({ index, offset: index * 11 }));
const beginning = (...findings) => beginningOf(reportOf({ bytes: new Uint8Array(33), frames, findings }));

test('what was put in is shown at the frame with the worst error', () => {
  assert.equal(beginning(findingOf({ severity: 'warning', frame: 1 }), findingOf({ frame: 2 })), 2);
});

test('without an error in a frame, or with one whose frame is not listed, it is shown from the first frame on', () => {
  assert.equal(beginning(), 0);
  assert.equal(beginning(findingOf({ severity: 'warning', frame: 1 })), 0);
  assert.equal(beginning(findingOf(), findingOf({ frame: 2 })), 0);
  assert.equal(beginning(findingOf({ frame: 700 })), 0);
});
