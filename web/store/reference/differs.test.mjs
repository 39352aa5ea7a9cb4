import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differs } from './differs.ts';

const marked = (text, other) => text.slice(...differs(text, other));

test('what differs is told, without what both begin and end with', () => {
  assert.equal(marked('81 05 48', 'a1 05 48'), '8');
  assert.equal(marked('Upgrade: websocket\n', 'Upgrade: h2c\n'), 'websocket');
  assert.equal(marked('a', 'ab'), '');
  assert.equal(marked('aa', 'aaa'), '');
  assert.equal(marked('abc', ''), 'abc');
  assert.equal(marked('same', 'same'), '');
});
