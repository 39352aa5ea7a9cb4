import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { WebSocket, WebSocketServer } from 'ws';
import { allBytes, frame, hostile } from './frames.mjs';
import { missing, withProgram } from './programs.mjs';
import { write } from './write.mjs';

// The programs that use a library are run against npm ws: it has to be told the same messages.

const hello = { opcode: 1, payload: 'Hello' };
const close = (code, reason) => ({
  opcode: 8,
  payload: Buffer.concat([Buffer.of(code >> 8, code & 255), Buffer.from(reason)]),
});

// Each with the frames of one connection, and what the other side is told of them.
const messages = [
  ...hostile.map((payload) => ({ frames: [{ payload }], told: [['text', hexOf(payload)]] })),
  { frames: [{ payload: '' }], told: [['text', '']] },
  { frames: [{ opcode: 2 }], told: [['binary', '']] },
  { frames: [{ opcode: 2, payload: allBytes }], told: [['binary', hexOf(allBytes)]] },
  { frames: [{ payload: 'ß'.repeat(100) }], told: [['text', hexOf('ß'.repeat(100))]] },
  { frames: [{ opcode: 2, payload: Buffer.alloc(65536, 7) }], told: [['binary', '07'.repeat(65536)]] },
  {
    frames: [
      { payload: 'He', fin: 0 },
      { opcode: 0, payload: 'l', fin: 0 },
      { opcode: 0, payload: 'lo' },
    ],
    told: [['text', hexOf('Hello')]],
  },
];
const together = { frames: messages.flatMap(({ frames }) => frames), told: messages.flatMap(({ told }) => told) };

const libraries = [
  {
    form: 'go-coder',
    language: 'go',
    cases: [
      { ...together, closed: [1000, ''] },
      {
        frames: [hello, close(1011, 'broken "\'%s\\')],
        told: [['text', hexOf('Hello')]],
        closed: [1011, 'broken "\'%s\\'],
      },
      { frames: [{ opcode: 8 }], told: [], closed: [1005, ''] },
      { frames: [{ payload: Buffer.of(0xff, 0xfe) }], told: [['text', 'fffe']], closed: [1000, ''] },
    ],
  },
  {
    form: 'python-websockets',
    language: 'python',
    needs: 'websockets',
    cases: [
      { ...together, closed: [1000, ''] },
      {
        frames: [hello, close(4321, 'broken \'"%s\\ é')],
        told: [['text', hexOf('Hello')]],
        closed: [4321, 'broken \'"%s\\ é'],
      },
      { frames: [{ opcode: 9, payload: 'p\'"\\' }], told: [['ping', hexOf('p\'"\\')]], closed: [1000, ''] },
      {
        frames: [{ opcode: 10, payload: allBytes.subarray(0, 125) }],
        told: [['pong', hexOf(allBytes.subarray(0, 125))]],
        closed: [1000, ''],
      },
    ],
  },
];

const settings = { skipUTF8Validation: true, perMessageDeflate: false };

for (const { form, language, needs, cases } of libraries) {
  const skip = needs ? await missing(needs) : false;

  test(`${form} sends a client's messages`, { skip }, async () => {
    for (const { frames, told, closed } of cases)
      assert.deepEqual(await asClient(form, language, frames), { told, closed });
  });

  test(`${form} sends a server's messages`, { skip }, async () => {
    for (const { frames, told, closed } of cases)
      assert.deepEqual(await asServer(form, language, frames), { told, closed });
  });

  // The frames of RFC 7692 section 7.2.3.2.
  test(`${form} compresses what was compressed`, { skip }, async () => {
    const payload = Buffer.from('f248cdc9c90700', 'hex');
    const options = { extensions: 'permessage-deflate' };
    const deflated = await asClient(form, language, [{ rsv: 4, payload }], options, { perMessageDeflate: true });
    assert.deepEqual(deflated, {
      told: [['text', hexOf('Hello')]],
      closed: [1000, ''],
      extensions: 'permessage-deflate',
    });
  });
}

function bytesOf(frames, masked) {
  return Buffer.concat(frames.map((one) => frame({ ...one, masked })));
}

async function asClient(form, language, frames, options = {}, more = {}) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', ...settings, ...more });
  await once(server, 'listening');
  try {
    const heard = once(server, 'connection').then(([socket]) => hear(socket));
    const text = write(form, bytesOf(frames, true), options);
    return await withProgram(language, text, [`127.0.0.1:${server.address().port}`], async ({ ended }) => {
      const { code, errors } = await ended;
      assert.equal(code, 0, errors);
      return heard;
    });
  } finally {
    server.close();
  }
}

function asServer(form, language, frames) {
  const text = write(form, bytesOf(frames, false), { direction: 'server-to-client' });
  return withProgram(language, text, ['127.0.0.1:0'], async ({ port, ended }) => {
    const heard = await hear(new WebSocket(`ws://127.0.0.1:${await port}/`, settings));
    const { code, errors } = await ended;
    assert.equal(code, 0, errors);
    return heard;
  });
}

/** All that a socket is told until it closes. */
function hear(socket) {
  const told = [];
  socket.on('message', (data, binary) => told.push([binary ? 'binary' : 'text', hexOf(data)]));
  socket.on('ping', (data) => told.push(['ping', hexOf(data)]));
  socket.on('pong', (data) => told.push(['pong', hexOf(data)]));
  return new Promise((done, failed) => {
    socket.on('error', failed);
    socket.on('close', (code, reason) => {
      const { extensions } = socket;
      done({ told, closed: [code, reason.toString()], ...(extensions && { extensions }) });
    });
  });
}

function hexOf(data) {
  return Buffer.from(data).toString('hex');
}
