import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutFrames, frame, framesOf } from './frames.mjs';
import { inTurns, missing, withProgram } from './programs.mjs';
import { assertRequest, field, recordingClient, recordingServer } from './wire.mjs';
import { lens, write } from './write.mjs';

// The programs that write to a socket themselves are run, and what arrives is compared byte by byte.

const clients = [
  { form: 'python-socket', language: 'python', needs: 'python' },
  { form: 'node-net', language: 'node', together: true },
  { form: 'go-socket', language: 'go', together: true },
  { form: 'netcat', language: 'dash', needs: 'dash' },
  { form: 'netcat', language: 'bash', needs: 'bash' },
];
const servers = clients.filter(({ form }) => form !== 'netcat');
const direction = (masked) => (masked ? 'client-to-server' : 'server-to-client');
const atOnce = { netcat: 24 };

/** Runs the program of a client against a server that records. */
async function asClient(form, language, bytes, options = {}) {
  const text = write(form, bytes, { direction: direction(true), ...options });
  const { port, recorded } = await recordingServer(bytes.length);
  const args = form === 'netcat' ? ['127.0.0.1', String(port)] : [`127.0.0.1:${port}`];
  return withProgram(language, text, args, async ({ ended }) => {
    const [{ head, bytes: arrived }, { code, errors }] = await Promise.all([recorded, ended]);
    assert.equal(code, 0, errors);
    assertRequest(head);
    return { head, arrived };
  });
}

/** Runs the program of a server, and connects to it. */
async function asServer(form, language, bytes, options = {}) {
  const text = write(form, bytes, { direction: direction(false), ...options });
  return withProgram(language, text, ['127.0.0.1:0'], async ({ port, ended }) => {
    const { head, bytes: arrived } = await recordingClient(await port, bytes.length);
    const { code, errors } = await ended;
    assert.equal(code, 0, errors);
    return { head, arrived };
  });
}

const assertSame = (arrived, bytes, name) => assert.equal(arrived.toString('hex'), bytes.toString('hex'), name);

/** Each frame is a program's; where programs take long to start, the whole ones are one program's together. */
const inputsOf = (masked, together) => {
  const all = framesOf(masked);
  const whole = together ? [{ name: 'all frames', bytes: Buffer.concat(all.map(({ bytes }) => bytes)) }] : all;
  return [...whole, ...cutFrames(masked)];
};

test('the frames are told apart when they are taken together', () => {
  for (const masked of [true, false]) {
    const [{ bytes }] = inputsOf(masked, true);
    assert.equal(lens.inspect(bytes, { direction: direction(masked) }).frames.length, framesOf(masked).length);
  }
});

for (const { form, language, needs, together } of clients) {
  test(`${form} in ${language} sends a client's frames exactly`, { skip: await absent(form, needs) }, async () => {
    await inTurns(inputsOf(true, together), atOnce[form] ?? 2, async ({ name, bytes }) => {
      assertSame((await asClient(form, language, bytes)).arrived, bytes, name);
    });
  });
}

for (const { form, language, needs, together } of servers) {
  test(`${form} in ${language} sends a server's frames exactly`, { skip: await absent(form, needs) }, async () => {
    await inTurns(inputsOf(false, together), 2, async ({ name, bytes }) => {
      assertSame((await asServer(form, language, bytes)).arrived, bytes, name);
    });
  });
}

for (const { form, language, needs } of servers) {
  const skip = await absent(form, needs);
  test(`${form} sends nothing to a server that answers wrongly`, { skip }, async () => {
    const bytes = frame({ payload: 'Hello', masked: true });
    const text = write(form, bytes);
    for (const answer of [{ accept: () => 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' }, { status: '403 Forbidden' }]) {
      const { port, recorded } = await recordingServer(bytes.length, answer);
      await withProgram(language, text, [`127.0.0.1:${port}`], async ({ ended }) => {
        const { code, errors } = await ended;
        assert.notEqual(code, 0);
        assert.match(errors, answer.accept ? /Sec-WebSocket-Accept/ : /does not upgrade/);
        assert.equal((await recorded).bytes.length, 0);
      });
    }
  });

  test(`${form} repeats what was agreed on`, { skip }, async () => {
    const extensions = 'permessage-deflate; client_max_window_bits=10';
    const subprotocol = 'chat.v1+x!#$%&*^_`|~';
    const head = `HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Protocol: ${subprotocol}\r\nSec-WebSocket-Extensions: ${extensions}\r\n\r\n`;
    // RFC 7692 section 7.2.3.1.
    const hello = Buffer.from('c107f248cdc9c90700', 'hex');
    const report = lens.inspect(Buffer.concat([Buffer.from(head), hello]));
    assert.equal(report.connection.subprotocol, subprotocol);
    const text = write(form, report);
    await withProgram(language, text, ['127.0.0.1:0'], async ({ port, ended }) => {
      const { head, bytes } = await recordingClient(await port, hello.length);
      assertSame(bytes, hello);
      assert.equal(field(head, 'Sec-WebSocket-Extensions'), extensions);
      assert.equal(field(head, 'Sec-WebSocket-Protocol'), subprotocol);
      assert.equal((await ended).code, 0);
    });
  });
}

test('of frames of both sides those of the first one are sent, and the program says so', async () => {
  const client = frame({ payload: 'ping?', masked: true });
  const server = frame({ payload: 'pong!' });
  const text = write('node-net', Buffer.concat([client, server]));
  assert.match(text, /^\/\/ Left out: 1 frame of the server\.$/m);
  const { port, recorded } = await recordingServer(client.length);
  await withProgram('node', text, [`127.0.0.1:${port}`], async ({ ended }) => {
    assertSame((await recorded).bytes, client);
    assert.equal((await ended).code, 0);
  });
});

/** Why a test cannot be run here: false if it can. */
async function absent(form, needs) {
  return (needs && (await missing(needs))) || (form === 'netcat' && (await missing('nc'))) || false;
}
