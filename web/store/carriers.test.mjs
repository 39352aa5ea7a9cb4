import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, utf8 } from '../testing/reports.mjs';
import { carriersOf } from './carriers.ts';

test('text may have been carried as text or as binary, of a client or a server, compressed or not', () => {
  const payload = utf8('Grüße');
  const carriers = carriersOf(payload);
  assert.deepEqual(carriers.map(({ label }) => label), [
    'Text from a client, masked',
    'Text from a client, masked, compressed',
    'Text from a server',
    'Text from a server, compressed',
    'Binary from a client, masked',
    'Binary from a client, masked, compressed',
    'Binary from a server',
    'Binary from a server, compressed',
  ]); // prettier-ignore
  assert.deepEqual(carriers[3].spec, { opcode: 'text', payload, mask: false, deflate: true });
});

test('what is no UTF-8 was binary', () => {
  assert.deepEqual([...new Set(carriersOf(bytesOf('ff')).map(({ spec }) => spec.opcode))], ['binary']);
});
