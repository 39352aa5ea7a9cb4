import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader } from '../harness/paths.mjs';

const { load, WslensError } = await import(loader);
const lens = await load();

const transferred = new Uint8Array([0x81, 0]);
structuredClone(transferred, { transfer: [transferred.buffer] });
const pretender = { [Symbol.toStringTag]: 'Uint8Array', length: 2 };

const cases = [
  { call: () => lens.inspect(), field: 'input' },
  { call: () => lens.inspect(7), field: 'input' },
  { call: () => lens.inspect([0x81]), field: 'input' },
  { call: () => lens.inspect(transferred), field: 'input' },
  { call: () => lens.inspect(pretender), field: 'input' },
  { call: () => lens.inspect('81', null), field: 'options' },
  { call: () => lens.inspect('81', { direction: 'both' }), field: 'direction' },
  { call: () => lens.inspect('81', { notation: 7 }), field: 'notation' },
  { call: () => lens.inspect('81', { notation: 'no such' }), field: 'notation' },
  { call: () => lens.inspect('81', { extensions: true }), field: 'extensions' },
  { call: () => lens.inspect('81', { request: {} }), field: 'request' },
  { call: () => lens.inspect('81', { maxMessageBytes: -1 }), field: 'maxMessageBytes' },
  { call: () => lens.inspect('81', { maxMessageBytes: 1.5 }), field: 'maxMessageBytes' },
  { call: () => lens.inspect('81', { leaveOut: 1 }), field: 'leaveOut' },
  { call: () => lens.inspect('81', { leaveOut: [1, -1] }), field: 'leaveOut' },
  { call: () => lens.inspect('81', { takeIn: ['1'] }), field: 'takeIn' },
  { call: () => lens.inspect('81', { constructor: 'x' }), field: 'constructor' },
  { call: () => lens.encode(), field: 'spec' },
  { call: () => lens.encode({ opcode: 16 }), field: 'opcode' },
  { call: () => lens.encode({ opcode: 'txt' }), field: 'opcode' },
  { call: () => lens.encode({ payload: [100, 220, 256] }), field: 'payload' },
  { call: () => lens.encode({ payload: [-1] }), field: 'payload' },
  { call: () => lens.encode({ fin: 1 }), field: 'fin' },
  { call: () => lens.encode({ mask: '37fa21' }), field: 'mask' },
  { call: () => lens.encode({ lengthForm: 8 }), field: 'lengthForm' },
  { call: () => lens.encode({ fragments: 0 }), field: 'fragments' },
  { call: () => lens.encode({ fragments: [1, -1] }), field: 'fragments' },
  { call: () => lens.encode({ deflate: '' }), field: 'deflate' },
  { call: () => lens.encode({ deflate: 9 }), field: 'deflate' },
  { call: () => lens.encode({ deflate: 'gzip' }), field: 'deflate' },
  { call: () => lens.encode({ deflate: 'permessage-deflate; server_max_window_bits=7' }), field: 'deflate' },
  { call: () => lens.encode({ history: [1] }), field: 'history' },
  { call: () => lens.encode({ closeCode: 65536 }), field: 'closeCode' },
  { call: () => lens.encode({ closeReason: 7 }), field: 'closeReason' },
  { call: () => lens.encode({ closeReason: 'bye' }), field: 'closeReason' },
  { call: () => lens.encode({ closeCode: 1000, payload: 'bye' }), field: 'payload' },
  { call: () => lens.encode({ paylod: '' }), field: 'paylod' },
  { call: () => lens.accept(null), field: 'key' },
  { call: () => lens.answer(new Uint8Array(1)), field: 'request' },
  { call: () => lens.answer('81 05 48 65 6c 6c 6f'), field: 'request' },
  { call: () => lens.answer('HTTP/1.1 101 Switching Protocols'), field: 'request' },
  { call: () => lens.answer('GET / HTTP/1.1', 'chat'), field: 'options' },
  { call: () => lens.answer('GET / HTTP/1.1', { subprotocol: ['chat'] }), field: 'subprotocol' },
  { call: () => lens.answer('GET / HTTP/1.1', { subprotocol: 'a\r\nX: y' }), field: 'subprotocol' },
  { call: () => lens.answer('GET / HTTP/1.1', { extensions: 'a\r\nX: y' }), field: 'extensions' },
  { call: () => lens.request(7), field: 'options' },
  { call: () => lens.request({ port: 80 }), field: 'port' },
  { call: () => lens.request({ host: 'a\r\nX: y' }), field: 'host' },
  { call: () => lens.request({ path: '/a b' }), field: 'path' },
  { call: () => lens.request({ origin: 'null\n' }), field: 'origin' },
  { call: () => lens.request({ subprotocols: 'chat' }), field: 'subprotocols' },
  { call: () => lens.request({ subprotocols: ['chat', 7] }), field: 'subprotocols' },
  { call: () => lens.request({ subprotocols: ['chat, soap'] }), field: 'subprotocols' },
  { call: () => lens.request({ extensions: 'permessage-deflate; server_max_window_bits=7' }), field: 'extensions' },
  { call: () => lens.request({ key: 'AQID' }), field: 'key' },
  { call: () => lens.format('81', 'hex'), field: 'bytes' },
  { call: () => lens.format(new Uint8Array(1), 7), field: 'notationId' },
  { call: () => lens.format(new Uint8Array(1), 'no such'), field: 'notationId' },
];

for (const { call, field } of cases) {
  test(`${String(call).slice(6)} names ${field}`, () => {
    assert.throws(call, (error) => {
      assert.ok(error instanceof WslensError);
      assert.deepEqual([error.code, error.field], ['bad-argument', field]);
      assert.match(error.message, /^[^\n]{10,300}$/);
      return true;
    });
  });
}

test('a property that is undefined is absent', () => {
  assert.equal(lens.inspect('81 00', { notation: undefined, direction: undefined }).frames.length, 1);
});
