import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, findingOf, frameOf, maskedHello, reportOf } from '../testing/reports.mjs';
import { fieldMarks, marksOf, placesOf, segments, textRanges } from './marks.ts';

// "81 85 37": each byte has two digits, with a space between.
const report = reportOf({ bytes: bytesOf('81 85 37') });

test('bytes that stand close to each other are one range of the text', () => {
  assert.deepEqual(textRanges(report, 0, 3), [{ start: 0, end: 8 }]);
  assert.deepEqual(textRanges(report, 1, 2), [{ start: 3, end: 5 }]);
  assert.deepEqual(textRanges(report, 1, 1), []);
});

test('bytes apart in the text, as across the gutter of a dump, are ranges of their own', () => {
  // "0000  81 85", "0002  37": the third byte is seven characters behind the second.
  const dump = reportOf({ bytes: bytesOf('81 85 37'), spans: Uint32Array.of(6, 8, 9, 11, 18, 20) });
  assert.deepEqual(textRanges(dump, 0, 3), [{ start: 6, end: 11 }, { start: 18, end: 20 }]); // prettier-ignore
});

test('bytes that have a character of the text in common are one range', () => {
  // "gQVI": four characters for three bytes.
  const base64 = reportOf({ bytes: bytesOf('81 05 48'), spans: Uint32Array.of(0, 2, 1, 3, 2, 4) });
  assert.deepEqual(textRanges(base64, 0, 3), [{ start: 0, end: 4 }]);
});

test('bytes without a place in the text have no range', () => {
  assert.deepEqual(textRanges(report, 3, 5), []);
});

test('very many bytes are one range from the first to the last', () => {
  const bytes = new Uint8Array(5000);
  assert.deepEqual(textRanges(reportOf({ bytes }), 0, 5000), [{ start: 0, end: 14_999 }]);
});

test('a finding stands at its bytes, else at its place in the text, else nowhere', () => {
  assert.deepEqual(placesOf(report, findingOf({ byteStart: 1, byteEnd: 2, textStart: 0, textEnd: 1 })), [{ start: 3, end: 5 }]); // prettier-ignore
  assert.deepEqual(placesOf(report, findingOf({ textStart: 2, textEnd: 7 })), [{ start: 2, end: 7 }]);
  assert.deepEqual(placesOf(report, findingOf()), []);
});

test('marked are errors and warnings that nothing else causes, the passages, and the bits that are highlighted', () => {
  const findings = [
    findingOf({ byteStart: 0, byteEnd: 1 }),
    findingOf({ severity: 'warning', textStart: 3, textEnd: 4 }),
    findingOf({ severity: 'note', byteStart: 2, byteEnd: 3 }),
    findingOf({ causedBy: 0, byteStart: 2, byteEnd: 3 }),
  ];
  const passage = { start: 0, end: 8, name: 'passage' };
  const selection = { active: { start: 9, end: 16 }, marks: [passage] };
  assert.deepEqual(marksOf(reportOf({ bytes: report.bytes, findings }), selection), [
    { start: 0, end: 2, name: 'error' },
    { start: 3, end: 4, name: 'warning' },
    passage,
    { start: 3, end: 5, name: 'lit' },
  ]);
});

test('a text is cut at the edges of its marks, each piece with the names of those over it', () => {
  const marks = [
    { start: 0, end: 5, name: 'a' },
    { start: 3, end: 8, name: 'b' },
    { start: 3, end: 5, name: 'a' },
    { start: 9, end: 99, name: 'c' },
  ];
  assert.deepEqual(segments('0123456789', marks), [
    { text: '012', names: ['a'] },
    { text: '34', names: ['a', 'b'] },
    { text: '567', names: ['b'] },
    { text: '8', names: [] },
    { text: '9', names: ['c'] },
  ]);
  assert.deepEqual(segments('', []), []);
  assert.deepEqual(segments('abc', []), [{ text: 'abc', names: [] }]);
});

test('bytes that a fix only takes out are the fault, not the rest of what the finding is about', () => {
  // A newline, and the CR LF twice that a head ends in.
  const bytes = bytesOf('0a 0d 0a 0d 0a');
  const fix = { text: '', byteStart: 0, byteEnd: 5, bytes: bytesOf('0d 0a 0d 0a'), outcome: '' };
  const place = (change) => placesOf(reportOf({ bytes }), findingOf({ byteStart: 0, byteEnd: 5, fix, ...change }));
  assert.deepEqual(place({}), [{ start: 0, end: 2 }]);
  assert.deepEqual(place({ fix: { ...fix, bytes: bytesOf('0b 0d 0a 0d 0a') } }), [{ start: 0, end: 14 }]);
  assert.deepEqual(place({ byteStart: 1 }), [{ start: 3, end: 14 }]);
});

test('the fields of a frame are marked, the first two bytes by names of their own', () => {
  const named = (report) => fieldMarks(report, 0).map(({ start, end, name }) => [start, end, name]);
  assert.deepEqual(named(maskedHello), [
    [0, 2, 'bits first'],
    [3, 5, 'bits second'],
    [6, 17, 'bits key'],
    [18, 32, 'bits payload'],
  ]);
  // The header of RFC 6455 section 5.7's 64 KiB: a length of 64 bits, no key, and no payload yet.
  const long = frameOf({ masked: false, headerBytes: 10, availableBytes: 10 });
  const header = reportOf({ bytes: bytesOf('82 7f 00 00 00 00 00 01 00 00'), frames: [long] });
  assert.deepEqual(named(header).at(-1), [6, 29, 'bits length']);
});
