import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packedIn } from './packing.ts';

const node = (meaning, kind = '') => ({ kind, meaning, byteStart: 12, byteEnd: 40 });

test('what is packed is told by the reading, or by a value in it', () => {
  assert.equal(packedIn('auto', null), null);
  assert.equal(packedIn('auto', { id: 'json', nodes: [node('Holds JSON')] }), null);
  assert.deepEqual(packedIn('brotli', null), { format: 'brotli', from: 0, to: Infinity });
  assert.deepEqual(packedIn('auto', { id: 'zstd', nodes: [] }), { format: 'zstd', from: 0, to: Infinity });
  const behind = { from: 12, to: 40 };
  assert.deepEqual(packedIn('auto', { id: 'prefixed', nodes: [node('Holds Zstandard')] }), {
    format: 'zstd',
    ...behind,
  });
  assert.deepEqual(packedIn('auto', { id: 'bilibili', nodes: [node('', 'brotli, 28 bytes')] }), {
    format: 'brotli',
    ...behind,
  });
});
