import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader } from '../harness/paths.mjs';
import { hammer } from '../harness/random.mjs';

const { load } = await import(loader);
const lens = await load();
const bytesOf = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'));
const text = (bytes) => new TextDecoder().decode(bytes);

test('a single unmasked text message (RFC 6455 section 5.7)', () => {
  const report = lens.inspect(bytesOf('810548656c6c6f'));
  assert.equal(report.kind, 'frames');
  assert.deepEqual([...report.bytes], [0x81, 5, 0x48, 0x65, 0x6c, 0x6c, 0x6f]);
  const [frame] = report.frames;
  assert.equal(report.frames.length, 1);
  assert.deepEqual(
    {
      fin: frame.fin,
      opcode: frame.opcode,
      masked: frame.masked,
      key: frame.maskingKey,
      form: frame.lengthForm,
      length: frame.payloadLength,
    },
    { fin: true, opcode: 1, masked: false, key: '', form: 7, length: '5' },
  );
  assert.equal(text(frame.payload), 'Hello');
  assert.equal(frame.sha256, '185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969');
  assert.equal(report.messages[0].text, 'Hello');
});

test('a single masked text message (RFC 6455 section 5.7), as text', () => {
  const { frames, messages, spans, findings } = lens.inspect('81 85 37 fa 21 3d 7f 9f 4d 51 58');
  assert.equal(frames[0].maskingKey, '37fa213d');
  assert.equal(frames[0].direction, 'client-to-server');
  assert.equal(messages[0].text, 'Hello');
  assert.ok(spans instanceof Uint32Array);
  assert.deepEqual([...spans.slice(0, 4)], [0, 2, 3, 5]);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('what is absent reads as undefined, and lists are lists', () => {
  const report = lens.inspect('');
  assert.equal('handshake' in report, false);
  assert.ok([report.frames, report.messages, report.findings, report.notation.candidates].every(Array.isArray));
  const binary = lens.inspect('82 03 64 dc 82').messages[0];
  assert.deepEqual(
    ['text', 'closeCode', 'closeReason'].filter((name) => name in binary),
    [],
  );
});

test('a byte order mark stays', () => {
  assert.equal(lens.inspect('81 04 ef bb bf 61').messages[0].text, '\ufeffa');
});

test('fields tile the bytes of the frame', () => {
  const { frames, bytes } = lens.inspect('82 fe 00 7e 37 fa 21 3d' + ' 00'.repeat(126));
  let next = 0;
  for (const { bitOffset, bitLength } of frames[0].fields) {
    assert.equal(bitOffset, next);
    next += bitLength;
  }
  assert.equal(next, bytes.length * 8);
});

test('a header that announces 2^63-1 bytes costs no memory', () => {
  const announced = bytesOf('82ff7fffffffffffffff37fa213d');
  lens.inspect(announced);
  const before = process.memoryUsage().rss;
  for (let i = 0; i < 1000; i++) {
    const { frames } = lens.inspect(announced);
    assert.equal(frames[0].payloadLength, '9223372036854775807');
    assert.equal(frames[0].payload.length, 0);
  }
  const grown = process.memoryUsage().rss - before;
  assert.ok(grown < 100 << 20, `${grown} bytes more`);
});

test('20,000 random inputs, then a good one', { timeout: 120_000 }, async () => {
  assert.deepEqual(await hammer(loader, 10_000, 7), { text: 'Hello', errors: 0 });
});

test('bytes of another realm and views into larger buffers', async () => {
  const { runInNewContext } = await import('node:vm');
  const foreign = runInNewContext('new Uint8Array([0, 0x81, 2, 0x68, 0x69, 0]).subarray(1, 5)');
  assert.equal(lens.inspect(foreign).messages[0].text, 'hi');
  assert.equal(lens.inspect(Buffer.from('810268690000', 'hex').subarray(0, 4)).messages[0].text, 'hi');
});
