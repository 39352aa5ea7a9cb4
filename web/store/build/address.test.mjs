import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHash } from '../hash.ts';
import { buildHash, frameHash, readBuild } from './address.ts';
import { emptyForm, emptyState } from './form.ts';

const read = (hash) => readBuild(readHash(hash));
const state = (change) => ({ ...emptyState, ...change });

test('an address that says nothing is the masked "Hello" of the RFC', () => {
  assert.deepEqual(read('#view=build'), emptyState);
  assert.equal(buildHash(emptyState), '#view=build&opcode=1&mask=37fa213d&payload=Hello');
});

test('each field of a frame has a name in the address; what is as usual is left out', () => {
  const form = {
    ...emptyForm,
    opcode: 2,
    fin: false,
    rsv1: true,
    rsv3: true,
    mask: 'random',
    length: '16',
    announce: '300',
    fragments: '3, 2',
    form: 'hex',
    payload: 'ff 00',
    compress: true,
  };
  const hash =
    '#view=build&opcode=2&fin=0&rsv1=1&rsv3=1&mask=random&length=16&announce=300&fragments=3,%202&form=hex&payload=ff%2000&compress=1';
  assert.equal(frameHash(form, 'auto'), `${hash}&extensions=?`, 'that they are not known is said');
  assert.deepEqual(read(hash).items, [form]);
  assert.equal(read(hash).extensions, 'permessage-deflate', 'a compressed frame implies them');
  assert.equal(read(`${hash}&extensions=?`).extensions, null);
});

test('a Close has its code and reason in the address, not a payload', () => {
  const form = { ...emptyForm, opcode: 8, mask: 'off', form: 'close', code: '1001', reason: 'bye' };
  const hash = '#view=build&opcode=8&mask=off&form=close&code=1001&reason=bye&direction=server-to-client';
  assert.equal(frameHash(form, 'server-to-client'), hash);
  assert.deepEqual(read(hash), state({ items: [form], direction: 'server-to-client' }));
});

test('a head and bytes stand in the address, the second and later items with their numbers', () => {
  const items = [
    { kind: 'head', text: 'GET / HTTP/1.1\n\n', ending: 'lf' },
    { ...emptyForm, mask: 'off', payload: '' },
    { kind: 'raw', hex: '81' },
  ];
  const hash = buildHash(state({ items, extensions: '', limit: '9' }));
  assert.equal(
    hash,
    '#view=build&head=GET%20/%20HTTP/1.1%0A%0A&ending=lf&2.opcode=1&2.mask=off&2.payload=&3.raw=81&extensions=&limit=9',
  );
  assert.deepEqual(read(hash), state({ items, extensions: '', limit: '9' }));
});

test('what an address says wrong is as usual', () => {
  const [form] = read('#opcode=16&length=8&form=xml&rsv1=yes&fin=no').items;
  assert.deepEqual(form, emptyForm);
  assert.equal(read('#opcode=1.5').items[0].opcode, 1);
  assert.equal(read('#direction=up').direction, 'auto');
});

test('items end where a number is missing, and at the 500th', () => {
  assert.equal(read('#payload=a&2.payload=b&4.payload=d').items.length, 2);
  const many = Array.from({ length: 600 }, (_, i) => `${i + 1}.raw=00`).join('&');
  assert.equal(read(`#${many}`).items.length, 500);
});
