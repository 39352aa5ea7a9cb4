import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isPacked, packedHash, unpackedHash } from './packed.ts';

const long = `#input=${'81%2005%20'.repeat(1000)}`;

test('a short hash stays as it is', async () => {
  const short = `#input=${'a'.repeat(1993)}`;
  assert.equal(short.length, 2000);
  assert.equal(await packedHash(short), short);
  assert.equal(await unpackedHash(short), short);
  assert.equal(await packedHash(null), null);
});

test('a long hash is raw DEFLATE in base64url, which zlib inflates', async () => {
  const packed = await packedHash(long);
  assert.ok(isPacked(packed) && packed.length < 200);
  assert.match(packed, /^#z=[\w-]+$/);
  assert.equal(inflateRawSync(Buffer.from(packed.slice(3), 'base64url')).toString(), long);
});

test('what zlib has deflated is unpacked', async () => {
  assert.equal(await unpackedHash(`#z=${deflateRawSync(`${long}é`).toString('base64url')}`), `${long}é`);
});

test('a hash that packing makes longer than 32 KB has no link, and one that it does not shorten stays', async () => {
  assert.equal(await packedHash(`#input=${randomBytes(40_000).toString('base64url')}`), null);
  const once = `#input=${Array.from({ length: 95 * 25 }, (_, i) => String.fromCharCode(33 + ((i * i * 7919 + i * 31) % 94))).join('')}`; // prettier-ignore
  const packed = await packedHash(once);
  assert.ok(packed.length <= once.length);
  assert.equal(await unpackedHash(packed), once);
});

test('a damaged link, one that is too long and one that holds too much say so', async () => {
  const whole = deflateRawSync(long).toString('base64url');
  await assert.rejects(unpackedHash(`#z=${whole.slice(0, -20)}`), {
    message: 'This link is damaged: it may be cut off.',
  });
  await assert.rejects(unpackedHash('#z=%%%'), { message: 'This link is damaged: it may be cut off.' });
  await assert.rejects(unpackedHash(`#z=${'A'.repeat(32 * 1024)}`), /longer than the 32 KB/);
  const bomb = deflateRawSync(Buffer.alloc(5 * 1024 * 1024)).toString('base64url');
  await assert.rejects(unpackedHash(`#z=${bomb}`), /holds more than a page may be given/);
});
