import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { captureIn, isNetLog } from './magic.ts';
import { isCapture, isJson, isKeyLog, startOf } from './recognise.ts';

const read = (name) => readFile(join(import.meta.dirname, '../../../codec/captures/testdata', name));

test('each kind of file is told by how it begins', async () => {
  for (const name of [
    'plain.pcap',
    'big-endian.pcap',
    'nanoseconds.pcap',
    'big-endian-nanoseconds.pcap',
    'whole.pcapng',
    'whole.pcapng.gz',
    'raw.pcap.zst',
    'netlog-wss.json',
    'mitmproxy.flows',
  ])
    assert.ok(isCapture(await startOf(new Blob([await read(name)]))), name);
});

test('nothing else is', async () => {
  for (const text of ['81 05 48 65 6c 6c 6f', '{"log":{"entries":[]}}', '5:hello', '']) {
    assert.ok(!isCapture(await startOf(new Blob([text]))), text);
  }
  assert.equal(captureIn(Uint8Array.of(0x1f, 0x8b, 8)), 'gzip');
  assert.ok(isNetLog(' {"constants": {"logEventTypes"'));
  assert.ok(isJson(new TextEncoder().encode('\ufeff {"log"')));
  assert.ok(!isJson(new TextEncoder().encode('text')));
});

test('a key log is told by its lines', async () => {
  for (const name of ['tls12-aes128.keys', 'tls13-chacha20.keys']) assert.ok(isKeyLog(String(await read(name))), name);
  assert.ok(!isKeyLog('CLIENT_RANDOM is a label of key logs'));
});
