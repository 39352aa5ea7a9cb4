import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frame } from './frames.mjs';
import { lens, Refusal, takeaways, write } from './write.mjs';

// What a form cannot hold is said in a sentence: reserved things, wrong lengths, and all that a library does by itself.

const libraries = ['go-coder', 'python-websockets'];
const both = (spec, pattern, options) => libraries.map((id) => [id, spec, pattern, options]);
const client = { direction: 'client-to-server' };

const cases = [
  ...both([{ opcode: 3 }], /frame 1 has a reserved opcode/),
  ...both([{ opcode: 12 }], /reserved opcode/),
  ...both([{ rsv: 1 }], /reserved bit/),
  ...both([{ rsv: 4 }], /RSV1 is set/, { extensions: '' }),
  ...both([{ rsv: 4, payload: 'no DEFLATE' }], /cannot be inflated/, { extensions: 'permessage-deflate' }),
  ...both([{ payload: 'a', form: 16 }], /not in its shortest form/),
  ...both([{ payload: 'a', form: 64 }], /not in its shortest form/),
  ...both([{ payload: 'part', fin: 0 }], /part of a message/),
  ...both([{ opcode: 0, payload: 'part' }], /part of a message/),
  ...both([{ opcode: 9, fin: 0 }], /control frame/),
  ...both([{ opcode: 9, payload: Buffer.alloc(126) }], /control frame/),
  ...both([{ masked: false }], /not masked/),
  ...both([{ opcode: 8, payload: Buffer.of(3, 0xe8) }, { payload: 'late' }], /behind a Close/),
  ...both([{ opcode: 8, payload: Buffer.of(3, 0xed) }], /status code/),
  ...both([{ opcode: 8, payload: Buffer.of(3) }], /status code/),
  ['go-coder', [{ opcode: 9 }], /Ping/],
  ['go-coder', [{ opcode: 10 }], /Pong/],
  ['python-websockets', [{ opcode: 8 }], /status code/],
  ['python-websockets', [{ payload: Buffer.of(0xff) }], /UTF-8/],
];

for (const [id, specs, pattern, options] of cases) {
  test(`${id} refuses opcode ${specs.map(({ opcode = 1 }) => opcode)}: ${pattern.source}`, () => {
    const bytes = Buffer.concat(specs.map((spec) => frame({ masked: true, ...spec })));
    assert.throws(
      () => write(id, bytes, { ...client, ...options }),
      (error) => {
        assert.ok(error instanceof Refusal);
        assert.match(error.message, pattern);
        assert.match(error.message, /^(coder\/websocket|websockets) cannot send this: .*Use the raw socket\.$/);
        return true;
      },
    );
  });
}

test('a library is no way for half a frame, a raw socket is', () => {
  const bytes = frame({ payload: 'Hello', masked: true }).subarray(0, 8);
  for (const id of libraries) assert.throws(() => write(id, bytes), /is cut/);
  assert.match(write('node-net', bytes), /'818537fa213d7f9f'/);
});

test('nc cannot be a server', () => {
  assert.throws(() => write('netcat', frame({ payload: 'Hello' })), /cannot answer a handshake/);
});

test('without frames there is nothing to send or to draw', () => {
  const head = 'GET / HTTP/1.1\r\nHost: a\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  for (const input of ['Hello, world', head]) {
    const report = lens.inspect(input);
    assert.equal(report.frames.length, 0);
    for (const { id, group } of takeaways) {
      if (id === 'svg' && input === head) assert.match(write(id, report), />Request, client to server</);
      else if (id === 'ascii' && input === head) assert.match(write(id, report), /\| GET \/ HTTP\/1\.1 /);
      else if (group === 'Code that sends it' || ['ascii', 'svg'].includes(id))
        assert.throws(() => write(id, report), { name: 'Refusal', message: /no frame here/ }, id);
    }
    for (const id of ['json', 'bug-report']) assert.notEqual(write(id, report), '');
  }
});

test('what is too long is no text of a program', () => {
  const bytes = frame({ opcode: 2, payload: Buffer.alloc(300_000), masked: true });
  for (const { id, group } of takeaways)
    if (group === 'Code that sends it') assert.throws(() => write(id, bytes), /300,014 bytes are too many/, id);
});
