import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageOf, reportOf, serverFrame, utf8 } from '../testing/reports.mjs';
import { takeaways } from './list.ts';

const write = (id, ...args) => takeaways.find((form) => form.id === id).write(...args);

const said = (text, change) => messageOf({ frames: [], text, payload: utf8(text), byteLength: text.length, ...change });
const messages = [
  said('a, "b"\nc', { time: 10 }),
  messageOf({ opcode: 2, text: undefined, frames: [], direction: 'server-to-client', payload: Uint8Array.of(0, 255), byteLength: 2, time: 10.25 }), // prettier-ignore
];
const report = reportOf({
  kind: 'capture',
  messages,
  messageCount: 2,
  capture: { shown: 0, from: 0, connections: [{ firstTime: 10 }] },
});

test('rows as CSV: quotes where RFC 4180 asks for them, bytes in hex', () => {
  assert.equal(
    write('rows-csv', report),
    'number,seconds,direction,kind,bytes,form,content\r\n' +
      '1,0.000,client to server,text,8,text,"a, ""b""\nc"\r\n' +
      '2,0.250,server to client,binary,2,hex,00 ff\r\n',
  );
});

test('rows as CSV: no payload is a formula of a spreadsheet', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])
    assert.ok(
      write('rows-csv', reportOf({ messages: [said(text)], messageCount: 1 })).includes(`,text,'${text}`),
      text,
    );
  assert.ok(write('rows-csv', reportOf({ messages: [said('1-1')], messageCount: 1 })).includes(',text,1-1'));
  const content = { text: 'a', bytes: utf8('a') };
  const rows = [
    { frame: 0, head: null, number: '1', time: '-0.5 s', direction: 'server-to-client', kind: 'text', content },
  ];
  assert.match(write('rows-csv', reportOf({}), undefined, { rows }), /\r\n1,-0\.5,server to client,text,1,text,a\r\n$/);
});

test('rows as JSON: numbers are numbers', () => {
  assert.deepEqual(JSON.parse(write('rows-json', report)), [
    { number: 1, seconds: 0, direction: 'client to server', kind: 'text', bytes: 8, text: 'a, "b"\nc' },
    { number: 2, seconds: 0.25, direction: 'server to client', kind: 'binary', bytes: 2, hex: '00 ff' },
  ]);
});

test('rows as text', () => {
  assert.equal(
    write('rows-text', report),
    '#1  0.000 s  client to server  text  8 B\na, "b"\nc\n\n#2  0.250 s  server to client  binary  2 B\n00 ff\n',
  );
});

test('the rows of some frames, or those that a list shows', () => {
  const frames = [serverFrame(), serverFrame({ index: 1, payload: utf8('other') })];
  const two = reportOf({ frames, frameCount: 2 });
  assert.deepEqual(
    JSON.parse(write('rows-json', two, [frames[1]])).map(({ number, text }) => [number, text]),
    [[2, 'other']],
  );
  const content = { text: 'kept', bytes: utf8('kept') };
  const rows = [
    { frame: 4, head: null, number: '1,005', time: '', direction: 'server-to-client', kind: 'text', content },
  ];
  assert.deepEqual(JSON.parse(write('rows-json', two, undefined, { rows })), [
    { number: 1005, direction: 'server to client', kind: 'text', bytes: 4, text: 'kept' },
  ]);
  assert.throws(() => write('rows-csv', reportOf({})), /There is no message here/);
});
