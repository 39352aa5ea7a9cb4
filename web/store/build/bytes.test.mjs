import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from '../../testing/reports.mjs';
import { hexOf } from '../bits.ts';
import { build, Keys } from './bytes.ts';
import { emptyForm, emptyState } from './form.ts';
import { payloadLength } from './header.ts';

/** Encodes short messages by the grammar of section 5.2, in fragments of one byte if there is a count. */
const encoder = {
  asked: [],
  encode(spec) {
    this.asked.push(spec);
    if (spec.deflate === 'bad') throw Object.assign(new Error('deflate: it is not known'), { field: 'deflate' });
    const parts = spec.fragments ? Array.from(spec.payload, (byte) => [byte]) : [[...spec.payload]];
    const frames = parts.map((part, i) => frameOf(spec, part, i === 0, i === parts.length - 1));
    return { frames, bytes: Uint8Array.from(frames.flatMap((frame) => [...frame])) };
  },
};

function frameOf({ opcode, mask }, part, isFirst, isLast) {
  const key = mask ? [...bytesOf(mask)] : [];
  const head = [(isLast ? 0x80 : 0) | (isFirst ? opcode : 0), (mask ? 0x80 : 0) | part.length, ...key];
  return Uint8Array.from([...head, ...part.map((byte, i) => byte ^ (key[i % 4] ?? 0))]);
}

async function built(items, change = {}, keys = new Keys()) {
  encoder.asked = [];
  const parts = await build({ ...emptyState, items, ...change }, encoder, keys);
  return parts.map(({ bytes, error, ...rest }) => ({ hex: hexOf(bytes), error, ...rest }));
}

test('the masked "Hello" of section 5.7', async () => {
  assert.deepEqual(await built([emptyForm]), [
    { hex: '81 85 37 fa 21 3d 7f 9f 4d 51 58', error: null, remark: null, overflow: '' },
  ]);
});

test('items stand one behind the other; a head and bytes are as they were typed', async () => {
  const items = [{ kind: 'head', text: 'a\n', ending: 'lf' }, { kind: 'raw', hex: '81 0' }, { ...emptyForm, mask: 'off' }]; // prettier-ignore
  const [head, raw, frame] = await built(items);
  assert.equal(head.hex, '61 0a');
  assert.deepEqual([raw.hex, raw.error.field], ['', 'hex']);
  assert.equal(frame.hex, '81 05 48 65 6c 6c 6f');
});

test('the last of several fragments announces the length that is asked for, in the form that all have', async () => {
  const form = { ...emptyForm, mask: 'off', payload: 'abc', fragments: '3', length: '16', announce: '9' };
  const [{ hex }] = await built([form]);
  assert.equal(hex, '01 7e 00 01 61 00 7e 00 01 62 80 7e 00 09 63');
});

test('a length that its form cannot hold is said', async () => {
  const [{ overflow }] = await built([{ ...emptyForm, length: '7', announce: '200' }]);
  assert.match(overflow, /^7 bits hold 125 at most, not 200/);
});

test('a random key stays until others are drawn, and each fragment has its own', async () => {
  const keys = new Keys();
  const form = { ...emptyForm, mask: 'random', payload: 'ab', fragments: '2' };
  const [first] = await built([form], {}, keys);
  const [again] = await built([form], {}, keys);
  assert.equal(again.hex, first.hex);
  const bytes = bytesOf(first.hex);
  const [one, two] = [bytes.slice(0, 7), bytes.slice(7)];
  assert.notDeepEqual(one.slice(2, 6), two.slice(2, 6));
  assert.deepEqual([one[6] ^ one[2], two[6] ^ two[2]], [0x61, 0x62], 'unmasked they are the payload');
  assert.equal(payloadLength(two), 1n);
  keys.forget();
  const [other] = await built([form], {}, keys);
  assert.notEqual(other.hex, first.hex);
});

test('a compressed message may refer to those before it in its direction', async () => {
  const compressed = { ...emptyForm, compress: true };
  await built([compressed, { ...compressed, mask: 'off', payload: 'x' }, { ...emptyForm, payload: 'plain' }, compressed]);
  assert.deepEqual(encoder.asked.map(({ history }) => history && Buffer.from(history).toString()), ['', '', undefined, 'Hello']); // prettier-ignore
}); // prettier-ignore

test('what the codec refuses is an error at the field that asks for it', async () => {
  const [{ error }] = await built([{ ...emptyForm, compress: true }], { extensions: 'bad' });
  assert.deepEqual(error, { field: 'extensions', text: 'It is not known.', start: 0, end: 0 });
});

test('JSON with a mistake is built with a remark', async () => {
  const [{ hex, remark }] = await built([{ ...emptyForm, mask: 'off', form: 'json', payload: '[' }]);
  assert.equal(hex, '81 01 5b');
  assert.match(remark.text, /^Line 1, column 2/);
});
