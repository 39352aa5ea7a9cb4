import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, reportOf } from '../testing/reports.mjs';
import { actionOf } from './keys.ts';
import { nextError } from './next-error.ts';
import { Selection } from './selection.ts';

const finding = (rule, byteStart, more = {}) => ({ rule, byteStart, severity: 'error', ...more });
const reportWith = (...findings) => reportOf({ findings, bytes: bytesOf('81 00 81 00') });

test('what is pinned stays while it is there, a finding under its new index', () => {
  const selection = new Selection();
  const before = reportWith(finding('a', 0), finding('b', 2));
  selection.pin({ kind: 'finding', index: 1 });
  selection.settle(before, reportWith(finding('b', 2)));
  assert.deepEqual(selection.pinned, { kind: 'finding', index: 0 });
  selection.settle(reportWith(finding('b', 2)), reportWith(finding('b', 0)));
  assert.equal(selection.pinned, null);
  selection.choose({ start: 30, end: 31 });
  selection.settle(before, before);
  assert.deepEqual(selection.chosen, { start: 30, end: 31 });
  selection.settle(before, reportOf({ bytes: bytesOf('81') }));
  assert.equal(selection.chosen, null);
});

test('errors follow one another by their places, those that follow from others are passed over', () => {
  const report = reportWith(finding('b', 3), finding('c', 3, { causedBy: 0 }), finding('a', 0), finding('n', 1, { severity: 'note' })); // prettier-ignore
  assert.equal(nextError(report, null), 2);
  assert.equal(nextError(report, { kind: 'finding', index: 2 }), 0);
  assert.equal(nextError(report, { kind: 'finding', index: 0 }), 2, 'after the last comes the first');
  assert.equal(nextError(reportWith(), null), null);
});

test('keys with Ctrl are the browser’s, and letters in a field are letters', () => {
  const key = (key, more = {}) => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });
  assert.equal(actionOf(key('j'), false), 'next-frame');
  assert.equal(actionOf(key('j'), true), null);
  assert.equal(actionOf(key('Escape'), true), 'let-go');
  assert.equal(actionOf(key('F6', { shiftKey: true }), true), 'previous-pane');
  assert.equal(actionOf(key('f', { ctrlKey: true }), false), null);
  assert.equal(actionOf(key('3'), false), 'tab');
  assert.equal(actionOf(key('x'), false), null);
});
