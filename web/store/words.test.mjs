import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, directionName, grouped, inflation, kindOf, opcodeNumber } from './words.ts';

test('a count is written with its noun, and long numbers in groups of three', () => {
  for (const [amount, expected] of [
    [0, '0 bytes'],
    [1, '1 byte'],
    ['1', '1 byte'],
    [999, '999 bytes'],
    [65536, '65,536 bytes'],
    ['18446744073709551615', '18,446,744,073,709,551,615 bytes'],
  ])
    assert.equal(count(amount, 'byte'), expected);
  assert.equal(count(2, 'reply', 'replies'), '2 replies');
  assert.deepEqual([100, 1000, 1234567].map(grouped), ['100', '1,000', '1,234,567']);
});

test('what compressed bytes inflate to, with their share in per cent', () => {
  assert.equal(inflation(7, 5), '7 → 5 bytes, 140\u00a0%');
  assert.equal(inflation(1000, 3000), '1,000 → 3,000 bytes, 33\u00a0%');
  assert.equal(inflation(1, 0), '1 → 0 bytes');
});

test('opcodes have their numbers in hex, and their names (RFC 6455 section 5.2)', () => {
  assert.deepEqual([0, 9, 10, 15].map(opcodeNumber), ['0x0', '0x9', '0xA', '0xF']);
  assert.deepEqual(
    [0, 1, 2, 3, 8, 9, 10, -1].map((opcode) => kindOf({ opcode })),
    ['continuation', 'text', 'binary', 'opcode 3', 'close', 'ping', 'pong', 'error'],
  );
});

test('a direction in words', () => {
  assert.equal(directionName('client-to-server'), 'client to server');
  assert.equal(directionName('server-to-client'), 'server to client');
  assert.equal(directionName('unknown'), 'direction unknown');
});
