import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, frameOf, headOf, reportOf } from '../testing/reports.mjs';
import { gutterOf, sourceOf } from './source.ts';

const dump = '00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                 |..7.!=..MQX|';

test('a text is as wide as its widest line: a line, a head or a dump', () => {
  assert.equal(sourceOf('81 85 37 fa 21 3d 7f 9f 4d 51 58').shape, 'line');
  assert.equal(sourceOf('GET /chat HTTP/1.1\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n').shape, 'head');
  assert.equal(sourceOf(`${dump}\n${dump}`).shape, 'dump');
  assert.equal(sourceOf(dump).shape, 'dump');
});

test('only a line that is wider than those of a dump is broken', () => {
  assert.equal(sourceOf(dump).wraps, false);
  assert.equal(sourceOf('81 '.repeat(200)).wraps, true);
  assert.equal(sourceOf('81 '.repeat(200)).shape, 'head');
});

test('each end of a line parts two lines, and none of them holds it', () => {
  const text = 'a\r\nb\rc\n';
  const { lines } = sourceOf(text);
  assert.deepEqual(
    lines.map(({ start, end }) => text.slice(start, end)),
    ['a', 'b', 'c', ''],
  );
});

test('a tab goes on to the next stop, and a wide character takes two columns', () => {
  assert.equal(sourceOf('a\tb').columns, 5);
  assert.equal(sourceOf('日本').columns, 4);
});

test('a text of many lines, broken ones counted, fills its pane', () => {
  assert.equal(sourceOf('81\n'.repeat(10)).long, false);
  assert.equal(sourceOf('81\n'.repeat(20)).long, true);
  assert.equal(sourceOf('81 '.repeat(2000)).long, true);
});

test('beside a line stands who sent its bytes, if there are two sides', () => {
  // "GE\n8a 00": a request of two bytes and a frame of two, each of three characters.
  const report = reportOf({
    kind: 'stream',
    bytes: bytesOf('47 45 8a 00'),
    spans: Uint32Array.of(0, 1, 1, 2, 3, 5, 6, 8),
    handshake: { request: headOf({ byteStart: 0, byteEnd: 2 }) },
    frames: [frameOf({ offset: 2, availableBytes: 2, direction: 'server-to-client' })],
  });
  const at = gutterOf(report);
  assert.deepEqual([at({ start: 0, end: 2 }).arrow, at({ start: 3, end: 8 }).arrow], ['→', '←']);
  const alone = reportOf({ bytes: bytesOf('8a 00'), frames: [frameOf({ availableBytes: 2 })] });
  assert.equal(gutterOf(alone)({ start: 0, end: 5 }).arrow, '');
});

test('beside the lines of a document stand the numbers of its passages', () => {
  const passage = (start, end, kind, included) => ({ start, end, kind, included });
  const report = reportOf({
    passages: [passage(0, 4, 'prose', false), passage(4, 10, 'bytes', true), passage(10, 16, 'bytes', false)],
  });
  const at = gutterOf(report);
  const lines = [{ start: 0, end: 3 }, { start: 4, end: 6 }, { start: 7, end: 9 }, { start: 10, end: 15 }]; // prettier-ignore
  assert.deepEqual(
    lines.map((line) => at(line)).map(({ passage, state }) => [passage, state]),
    [['', 'out'], ['1', 'in'], ['', 'in'], ['2', 'out']], // prettier-ignore
  );
});
