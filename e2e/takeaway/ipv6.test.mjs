import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { frame } from './frames.mjs';
import { missing, withProgram } from './programs.mjs';
import { field, recordingClient, recordingServer } from './wire.mjs';
import { write } from './write.mjs';

// An address of IPv6 stands in brackets before its port, in an argument as in the field Host (RFC 3986 section 3.2.2).

const there = Object.values(networkInterfaces()).some((all) => all.some(({ address }) => address === '::1'));
const absent = async (needs) =>
  there ? Boolean(needs) && (await missing(needs)) : 'NOT RUN: this machine has no address ::1';

const programs = [
  { form: 'python-socket', language: 'python', needs: 'python' },
  { form: 'node-net', language: 'node' },
  { form: 'go-socket', language: 'go' },
];

for (const { form, language, needs, args } of [
  ...programs,
  { form: 'netcat', language: 'dash', needs: 'nc', args: (port) => ['::1', String(port)] },
]) {
  test(`${form} goes to a server on ::1`, { skip: await absent(needs) }, async () => {
    const bytes = frame({ payload: 'Hello', masked: true });
    const { port, recorded } = await recordingServer(bytes.length, { host: '::1' });
    await withProgram(language, write(form, bytes), args?.(port) ?? [`[::1]:${port}`], async ({ ended }) => {
      const [{ head, bytes: arrived }, { code, errors }] = await Promise.all([recorded, ended]);
      assert.equal(code, 0, errors);
      assert.equal(field(head, 'Host'), `[::1]:${port}`);
      assert.deepEqual(arrived, bytes);
    });
  });
}

for (const { form, language, needs } of programs) {
  test(`${form} waits on ::1`, { skip: await absent(needs) }, async () => {
    const bytes = frame({ payload: 'Hello' });
    await withProgram(language, write(form, bytes), ['[::1]:0'], async ({ port, ended }) => {
      const { bytes: arrived } = await recordingClient(await port, bytes.length, '::1');
      assert.deepEqual(arrived, bytes);
      assert.equal((await ended).code, 0);
    });
  });
}

test('python-websockets waits on ::1', { skip: await absent('websockets') }, async () => {
  const text = write('python-websockets', frame({ payload: 'Hello' }));
  await withProgram('python', text, ['[::1]:0'], async ({ port }) => {
    const socket = new WebSocket(`ws://[::1]:${await port}/`);
    const told = await new Promise((done, failed) => {
      socket.on('message', done);
      socket.on('error', failed);
    });
    assert.equal(told.toString(), 'Hello');
    await new Promise((done) => socket.on('close', done));
  });
});
