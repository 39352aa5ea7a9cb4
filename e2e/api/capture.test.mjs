import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, root } from '../harness/paths.mjs';

const { loadCaptures } = await import(pathToFileURL(join(dist, 'capture.js')).href);
const captures = await loadCaptures();
const testdata = join(root, 'codec/captures/testdata');
const read = (name) => readFile(join(testdata, name));
const json = async (name) => JSON.parse(await read(name));
const recorded = await json('recorded.json');

const opcodes = { 1: 'text', 2: 'binary', 8: 'close', 9: 'ping', 10: 'pong' };
const client = 'client-to-server';

/** The messages of both sides, as the scripts wrote them down. */
function messagesOf(list) {
  const by = { client: [], server: [] };
  for (const { opcode, direction, payload } of list) {
    const sha256 = createHash('sha256').update(payload).digest('hex');
    by[direction === client ? 'client' : 'server'].push({ type: opcodes[opcode], length: payload.length, sha256 });
  }
  return by;
}

/** A ping stands between the fragments of a message, which ends behind it. */
const sorted = ({ client, server }) => ({ client: byHash(client), server: byHash(server) });
const byHash = (list) => list.toSorted((a, b) => (a.sha256 + a.type < b.sha256 + b.type ? -1 : 1));

test('a file comes as a Blob, as bytes or as a stream', async () => {
  const bytes = await read('plain.pcap');
  const inputs = [new Blob([bytes]), new Uint8Array(bytes), new Blob([bytes]).stream()];
  for (const input of inputs) {
    const progress = [];
    const file = await captures.open(input, { onProgress: (done) => progress.push(done) });
    assert.equal(file.kind, 'pcap');
    assert.deepEqual(file.notes, []);
    assert.equal(file.connections.length, 1);
    const [c] = file.connections;
    assert.deepEqual(c.frames, { sent: 9, received: 7 });
    assert.deepEqual(c.messages, { sent: 5, received: 5 });
    assert.deepEqual(c.controls, { sent: 2, received: 2 });
    assert.equal(c.closeCode, 1000);
    assert.equal(c.subprotocol, 'chat');
    assert.equal(progress.at(-1), bytes.length);
    file.close();
  }
});

test('a report and a session tell what was said, and when', async () => {
  const file = await captures.open(await read('raw.pcap'));
  const report = file.report(0);
  assert.deepEqual(sorted(messagesOf(report.messages)), sorted(recorded.plain));
  assert.equal(report.frames[0].time, '2023-11-14T22:13:20.007999Z'); // tshark: 1700000000.007999
  assert.equal(report.messages[0].time, report.frames[0].time);
  const session = file.session(0);
  const summary = session.summary();
  assert.equal(summary.frameCount, 16);
  const messages = Array.from({ length: summary.messageCount }, (_, i) => session.message(i));
  assert.deepEqual(sorted(messagesOf(messages)), sorted(recorded.plain));
  assert.equal(session.frame(0).time, report.frames[0].time);
  assert.equal(session.message(0).time, report.frames[0].time);
  assert.equal(session.frames(0, 16).to, 16);
  session.close();
  assert.throws(() => session.frame(0), { code: 'closed' });
  const request = Buffer.from(file.bytes(0, client)).toString('latin1');
  assert.ok(request.startsWith('GET /room?id=7 HTTP/1.1\r\n'));
  assert.throws(() => file.report(1), { code: 'bad-argument', field: 'index' });
  file.close();
  assert.throws(() => file.report(0), { code: 'closed' });
});

test('TLS is opened with a key log, and without one the file says how to get it', async () => {
  const bytes = await read('tls13-chacha20.pcap');
  const keys = (await read('tls13-chacha20.keys')).toString();
  const opened = await captures.open(bytes, { keys });
  assert.equal(opened.connections[0].encrypted, 'opened');
  assert.deepEqual(sorted(messagesOf(opened.report(0).messages)), sorted(recorded['tls13-chacha20']));
  const closed = await captures.open(bytes);
  assert.match(closed.notes[0].fix, /SSLKEYLOGFILE/);
  const [row] = closed.connections;
  assert.equal(row.encrypted, 'no keys');
  assert.equal(row.holds, 'nothing');
  assert.throws(() => closed.report(0), { code: 'bad-argument', field: 'index' });
  const several = await captures.open(bytes, { keys: ['# another', keys], name: 'chat.pcap' });
  assert.equal(several.connections[0].encrypted, 'opened');
  assert.equal(several.name, 'chat.pcap');
});

test('the net log of Chromium has the frames of wss', async () => {
  const file = await captures.open(await read('netlog-wss.json'));
  assert.equal(file.kind, 'netlog');
  assert.deepEqual(sorted(messagesOf(file.report(0).messages)), sorted((await json('netlog.json')).wss));
});

test('streams of HTTP/2 are connections', async () => {
  const file = await captures.open(await read('h2-clear.pcap'));
  const said = (await json('http2.json'))['h2-clear'];
  const opened = file.connections.filter(({ url }) => !url.endsWith('/nothing'));
  assert.equal(opened.length, 3);
  for (const { index, url, transport } of opened) {
    assert.equal(transport, 'h2');
    const path = url.replace(/^ws:\/\/[^/]+/, '');
    assert.deepEqual(sorted(messagesOf(file.report(index).messages)), sorted(said[path]));
  }
});

test('a report lists frames from any one on', async () => {
  const file = await captures.open(await read('deflate.pcap'));
  const all = file.report(0);
  const part = file.report(0, { from: 5, count: 4 });
  assert.equal(part.frameCount, 16);
  assert.deepEqual(
    part.frames.map(({ index, sha256, time, payload }) => ({ index, sha256, time, payload })),
    all.frames.slice(5, 9).map(({ index, sha256, time, payload }) => ({ index, sha256, time, payload })),
  );
  const ends = ({ frames }) => frames.at(-1) >= 5 && frames.at(-1) < 9;
  const told = ({ opcode, payload, time, frames }) => ({ opcode, payload, time, frames });
  assert.deepEqual(part.messages.map(told), all.messages.filter(ends).map(told));
});

test('a connection is written, and read again', async () => {
  const file = await captures.open(await read('plain.pcap'));
  const decode = (bytes) => new TextDecoder().decode(bytes);
  const packets = await captures.open(file.write(0, 'pcapng'));
  assert.deepEqual(messagesOf(packets.report(0).messages), messagesOf(file.report(0).messages));
  for (const [form, kind] of [
    ['har', 'har'],
    ['devtools', 'devtools'],
  ]) {
    const again = await captures.open(file.write(0, form));
    assert.equal(again.kind, kind);
    assert.deepEqual(sorted(messagesOf(again.report(0).messages)), sorted(recorded.plain), form);
  }
  assert.equal(JSON.parse(decode(file.write(0, 'json'))).frames.length, 16);
  assert.throws(() => file.write(0, 'xml'), { code: 'bad-argument', field: 'form' });
});

test('a report and a session are written', async () => {
  const { load } = await import(pathToFileURL(join(dist, 'wslens.js')).href);
  const lens = await load();
  const file = await captures.open(await read('deflate.pcap'));
  const session = file.session(0);
  const own = lens.open();
  own.push(file.bytes(0, client), client);
  own.push(file.bytes(0, 'server-to-client'), 'server-to-client');
  own.finish();
  for (const of of [file.report(0), session, own]) {
    const again = await captures.open(captures.write(of, 'pcapng'));
    assert.deepEqual(sorted(messagesOf(again.report(0).messages)), sorted(recorded.deflate));
    for (const side of [client, 'server-to-client']) assert.deepEqual(again.bytes(0, side), file.bytes(0, side));
  }
  const pasted = lens.inspect('81 85 37 fa 21 3d 7f 9f 4d 51 58');
  const packets = captures.write(pasted, 'pcapng');
  assert.match(Buffer.from(packets).toString('latin1'), /The request is not known: this one is made up/);
  const { messages } = (await captures.open(packets)).report(0);
  assert.deepEqual(
    messages.map(({ text }) => text),
    ['Hello'],
  );
  const har = lens.inspect('{"_webSocketMessages":[{"type":"send","time":1666255585.12,"opcode":1,"data":"Hi"}]}');
  assert.equal((await captures.open(captures.write(har, 'pcapng'))).connections[0].messages.sent, 1);
  assert.throws(() => captures.write(lens.inspect('"text"', { holds: 'payload' }), 'har'), { code: 'bad-argument' });
});

test('flows of mitmproxy have messages and no frames', async () => {
  const file = await captures.open(await read('mitmproxy.flows'));
  const sent = await json('mitmproxy.json');
  const whole = (list) => list.filter(({ type }) => type === 'text' || type === 'binary');
  const { messages } = file.report(0);
  assert.deepEqual(messagesOf(messages), { client: whole(sent.client), server: whole(sent.server) });
  assert.ok(messages.every(({ time }) => time.startsWith(file.connections[0].start.slice(0, 11))));
  assert.throws(() => file.session(0), { code: 'bad-argument' });
});

test('gzip and zstd are opened', async () => {
  for (const name of ['whole.pcapng.gz', 'raw.pcap.zst']) {
    const file = await captures.open(await read(name));
    assert.deepEqual(file.connections[0].frames, { sent: 9, received: 7 }, name);
  }
});

test('what is lost is told', async () => {
  const { connections } = await captures.open(await read('lost-frame.pcap'));
  assert.match(connections[0].notes[0].text, /^17 bytes that the server sent are not in the capture/);
  assert.equal(connections[0].errors, 0);
});

test('what cannot be opened fails, and so does what is cancelled', async () => {
  await assert.rejects(captures.open(new Uint8Array([1, 2, 3])), { code: 'bad-argument', field: 'input' });
  await assert.rejects(captures.open('a text'), { code: 'bad-argument', field: 'input' });
  const bytes = await read('plain.pcap');
  await assert.rejects(captures.open(bytes, { signal: AbortSignal.abort() }), { code: 'cancelled' });
  const controller = new AbortController();
  const stopped = captures.open(new Blob([new Uint8Array(4 << 20), bytes]), {
    onProgress: () => controller.abort(),
    signal: controller.signal,
  });
  await assert.rejects(stopped, { code: 'cancelled' });
});

test('a compressed payload is opened, as far as is asked for', () => {
  const text = 'Hello, Hello, Hello!';
  // Written by the program zstd 1.5.4, and by the description of Snappy's format.
  const zstd = Buffer.from('28b52ffd04587500004048656c6c6f2c20210100e28a115d900981', 'hex');
  const snappy = Buffer.from('141848656c6c6f2c202e07000021', 'hex');
  for (const [format, bytes] of [
    ['zstd', zstd],
    ['snappy', snappy],
  ]) {
    const { bytes: opened, problem } = captures.unpack(format, bytes, 1000);
    assert.equal(Buffer.from(opened).toString(), text);
    assert.equal(problem, '');
  }
  assert.equal(captures.unpack('zstd', zstd, 5).bytes.length, 5);
  assert.match(captures.unpack('zstd', zstd, 5).problem, /more than is opened/);
  assert.match(captures.unpack('zstd', zstd.subarray(0, 12), 1000).problem, /cut off/);
  assert.throws(() => captures.unpack('lz4', zstd, 1000), { code: 'bad-argument', field: 'format' });
});
