import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateOf } from './presets.ts';
import { parameterOf, withParameter } from './terms.ts';

const extensions = 'permessage-deflate; client_max_window_bits=10 ; server_no_context_takeover';

test('a parameter has a value, has none, or is not there', () => {
  assert.equal(parameterOf(extensions, 'client_max_window_bits'), '10');
  assert.equal(parameterOf(extensions, 'server_no_context_takeover'), '');
  assert.equal(parameterOf(extensions, 'server_max_window_bits'), null);
  assert.equal(parameterOf('', 'permessage-deflate'), null, 'the extension is no parameter');
});

test('a parameter is set, loses its value, or goes', () => {
  const name = 'client_max_window_bits';
  assert.equal(withParameter(extensions, name, '9'), 'permessage-deflate; server_no_context_takeover; client_max_window_bits=9');
  assert.equal(withParameter(extensions, name, ''), 'permessage-deflate; server_no_context_takeover; client_max_window_bits');
  assert.equal(withParameter(extensions, name, null), 'permessage-deflate; server_no_context_takeover');
  assert.equal(withParameter('', name, '9'), 'permessage-deflate; client_max_window_bits=9');
}); // prettier-ignore

test('a preset is written with the names of the address', () => {
  const state = stateOf({ opcode: '9', mask: 'off', payload: '', '2.raw': '00', direction: 'server-to-client' });
  assert.deepEqual(state.items.map(({ kind }) => kind), ['frame', 'raw']); // prettier-ignore
  assert.deepEqual([state.items[0].opcode, state.items[0].mask, state.direction], [9, 'off', 'server-to-client']);
});
