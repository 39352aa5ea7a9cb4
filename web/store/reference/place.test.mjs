import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHash } from '../hash.ts';
import { placeHash, readPlace, referenceLink, start } from './place.ts';

const addresses = {
  '#view=reference': start,
  '#view=reference&section=codes': { section: 'codes', key: '' },
  '#view=reference&rule=frame-server-masked': { section: 'rules', key: 'frame-server-masked' },
  '#view=reference&code=1006': { section: 'codes', key: '1006' },
  '#view=reference&opcode=9': { section: 'opcodes', key: '9' },
  '#view=reference&field=Sec-WebSocket-Key': { section: 'fields', key: 'Sec-WebSocket-Key' },
  '#view=reference&parameter=client_max_window_bits': { section: 'parameters', key: 'client_max_window_bits' },
  '#view=reference&section=keys': { section: 'keys', key: '' },
};

for (const [hash, place] of Object.entries(addresses)) {
  test(`${hash} is read and written`, () => {
    assert.deepEqual(readPlace(readHash(hash)), place);
    assert.equal(placeHash(place), hash);
  });
}

test('a section that there is not is the start', () => {
  assert.deepEqual(readPlace(readHash('#view=reference&section=x')), start);
});

test('a rule has a link', () => assert.equal(referenceLink('close-empty'), '#view=reference&rule=close-empty'));
