import assert from 'node:assert/strict';
import { test } from 'node:test';
import { echoOf, headOf, isTyping, nextFrame, rewritten, subprotocolsOf, summaryOf, withCompress, withItem, withMoved, withOpcode } from './edit.ts'; // prettier-ignore
import { emptyForm, emptyState } from './form.ts';

const state = (...items) => ({ ...emptyState, items });
const other = { ...emptyForm, payload: 'other' };

test('a payload is written in another form with the same bytes', () => {
  assert.equal(rewritten(emptyForm, 'hex').payload, '48 65 6c 6c 6f');
  const binary = { ...emptyForm, form: 'hex', payload: 'ff' };
  assert.deepEqual(rewritten(binary, 'base64'), { ...binary, form: 'base64', payload: '/w==' });
  assert.deepEqual(rewritten(binary, 'text'), { ...binary, form: 'text' }, 'what was typed stays where it is no text');
  assert.equal(rewritten({ ...binary, payload: 'xyz' }, 'list').payload, 'xyz', 'and where it could not be read');
});

test('a Close has a code and a reason in place of a payload', () => {
  assert.equal(withOpcode(emptyForm, 8).form, 'close');
  assert.equal(withOpcode({ ...emptyForm, opcode: 8, form: 'close' }, 9).form, 'text');
  assert.equal(withOpcode({ ...emptyForm, form: 'hex' }, 2).form, 'hex');
});

test('RSV1 follows the choice of compression (RFC 7692 section 6)', () => {
  assert.deepEqual(withCompress(emptyForm, true), { ...emptyForm, compress: true, rsv1: true });
  assert.deepEqual(withCompress({ ...emptyForm, compress: true, rsv1: true }, false), emptyForm);
});

test('where a frame is compressed first, compression is taken to be negotiated', () => {
  const compressed = { ...emptyForm, compress: true };
  assert.equal(withItem(state(emptyForm), 0, compressed).extensions, 'permessage-deflate');
  assert.equal(withItem({ ...state(emptyForm), extensions: 'permessage-deflate; client_max_window_bits=9' }, 0, compressed).extensions, 'permessage-deflate; client_max_window_bits=9'); // prettier-ignore
  assert.equal(withItem({ ...state(compressed), extensions: '' }, 0, { ...compressed, fin: false }).extensions, '');
});

test('an item moves up or down, but not off the list', () => {
  const both = state(emptyForm, other);
  assert.deepEqual(withMoved(both, 0, 1).items, [other, emptyForm]);
  assert.deepEqual(withMoved(both, 1, -1).items, [other, emptyForm]);
  assert.equal(withMoved(both, 0, -1), both);
  assert.equal(withMoved(both, 1, 1), both);
});

test('an echo has the same payloads, not masked, from the server (section 5.1)', () => {
  const raw = { kind: 'raw', hex: '00' };
  assert.deepEqual(echoOf(state(emptyForm, raw)), {
    ...emptyState,
    items: [{ ...emptyForm, mask: 'off' }, raw],
    direction: 'server-to-client',
  });
});

test('the next frame is masked as the last one', () => {
  assert.deepEqual(nextFrame(state({ ...other, mask: 'off', key: '01020304' }, { kind: 'raw', hex: '' })), {
    ...emptyForm,
    mask: 'off',
    key: '01020304',
  });
  assert.deepEqual(nextFrame(state()), emptyForm);
});

test('the subprotocols of a request are those of all its lines, in their order', () => {
  const head = headOf(
    'GET / HTTP/1.1\r\nSec-WebSocket-Protocol: chat, superchat\r\nsec-websocket-protocol:mqtt,\r\n\r\n',
  );
  assert.deepEqual(subprotocolsOf(head), ['chat', 'superchat', 'mqtt']);
  assert.deepEqual(subprotocolsOf(headOf('GET / HTTP/1.1\r\nHost: a\r\n\r\n')), []);
});

for (const [item, words] of [
  [emptyForm, '0x1 text, “Hello”'],
  [{ ...emptyForm, fin: false, form: 'hex', payload: '48 65' }, '0x1 text, not the last, 48 65'],
  [{ ...emptyForm, opcode: 9, payload: '' }, '0x9 ping, empty'],
  [{ ...emptyForm, opcode: 8, form: 'close' }, '0x8 close, 1000'],
  [{ ...emptyForm, opcode: 3, payload: 'x'.repeat(41) }, `0x3 reserved, data, “${'x'.repeat(40)}…”`],
  [{ ...emptyForm, payload: 'a\n' }, '0x1 text, “a\\n”'],
  [headOf('GET / HTTP/1.1\r\nHost: a'), 'GET / HTTP/1.1'],
  [headOf(''), 'An empty head'],
  [{ kind: 'raw', hex: '81 05' }, '2 bytes'],
  [{ kind: 'raw', hex: 'x' }, 'Bytes'],
])
  test(`an item in a few words: ${words}`, () => assert.equal(summaryOf(item), words));

test('a change of one text field is typing, any other a choice', () => {
  const two = { ...emptyState, items: [emptyForm, { ...emptyForm, payload: 'a' }] };
  const withSecond = (change) => ({ ...two, items: [two.items[0], { ...two.items[1], ...change }] });
  assert.ok(isTyping(two, withSecond({ payload: 'ab' })));
  assert.ok(isTyping(two, { ...two, extensions: 'permessage' }));
  assert.ok(!isTyping(two, withSecond({ fin: false })));
  assert.ok(!isTyping(two, withSecond({ payload: 'ab', form: 'hex' })));
  assert.ok(!isTyping(two, { ...two, items: [emptyForm] }));
  assert.ok(!isTyping(two, { ...two, items: two.items.toReversed() }));
  assert.ok(!isTyping(two, two));
});
