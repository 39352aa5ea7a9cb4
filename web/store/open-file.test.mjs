import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from '../testing/reports.mjs';
import { nameOf, textOfFile } from './open-file.ts';

/** An engine that only writes bytes as hex. */
const engine = { format: (bytes, id) => Promise.resolve(`${id}: ${Buffer.from(bytes).toString('hex')}`) };
const fileOf = (hex, name = 'a.txt') => new File([bytesOf(hex)], name);
const large = (size) => ({ name: 'big', size, arrayBuffer: () => Promise.resolve(new ArrayBuffer(size)) });

test('a file of text is read as it is, whether UTF-8 or what PowerShell writes', async () => {
  assert.equal(await textOfFile(fileOf('38 31 20 c3 a9 0a'), engine), '81 é\n');
  assert.equal(await textOfFile(fileOf('ef bb bf 38 31'), engine), '81', 'without its byte order mark');
  assert.equal(await textOfFile(fileOf('ff fe 38 00 31 00 e9 00'), engine), '81é', 'UTF-16, low byte first');
});

test('other files become hex: what is no UTF-8, and text with control characters such as a frame around ASCII', async () => {
  assert.equal(await textOfFile(fileOf('81 05 48 65 6c 6c 6f'), engine), 'hex-spaced: 810548656c6c6f');
  assert.equal(await textOfFile(fileOf('01 05 48 65 6c 6c 6f'), engine), 'hex-spaced: 010548656c6c6f');
});

test('what cannot be read is said with the name of the file', async () => {
  await assert.rejects(textOfFile(fileOf('', 'no\u202ething'), engine), { message: 'noU+202Ething is empty.' });
  const folder = { name: 'folder', size: 4096, arrayBuffer: () => Promise.reject(new Error()) };
  await assert.rejects(textOfFile(folder, engine), { message: 'folder cannot be read: it may be a folder.' });
  await assert.rejects(textOfFile(large(64 * 1024 * 1024 + 1), engine), { message: /larger than the 64 MiB/ });
  await assert.rejects(textOfFile(large(16 * 1024 * 1024 + 1), engine), { message: /larger than the 16 MiB/ });
});

test('the name of a file shows what it holds', () => {
  assert.equal(nameOf(fileOf('00', 'a\nb')), 'a\\nb');
});
