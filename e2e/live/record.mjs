// Records a few conversations anew as golden cases: node e2e/live/record.mjs. Masks are random, so that no two runs are alike.
// What is expected is what the pages and servers tell; the codec has no part in it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '../../web/serve/server.mjs';
import { launch } from '../harness/browsers.mjs';
import { openPage } from '../harness/page.mjs';
import { dist, root } from '../harness/paths.mjs';
import { converse } from './converse.mjs';
import { cut } from './frames.mjs';
import { startRecorder } from './recorder.mjs';
import { servers } from './servers.mjs';

const hello = 'Hello, Grüße, 世界 😀';
const ticks = [1, 2, 3].map((count) => `{"type":"tick","count":${count},"price":1.5}`);
const known = [hello, ...ticks, 'do ping', 'do parts', 'do close 4001 enough of it', 'your pong: are you there?'];
const say = (...texts) => texts.map((text) => ({ text }));

const conversations = [
  {
    kind: 'chromium',
    server: 'npm ws, context takeover',
    script: { send: say(hello, hello, ...ticks, 'do ping'), closes: [1000, 'done'] },
  },
  {
    kind: 'firefox',
    server: 'gorilla, compression no-takeover',
    script: { send: say(hello, ...ticks, 'do ping'), closes: [3000, 'Grüße 😀'] },
  },
  { kind: 'firefox', server: 'npm ws, context takeover', script: { send: say(hello, hello, 'do parts'), closes: [] } },
  {
    kind: 'chromium',
    server: 'coder, compression off',
    script: { send: say(hello, 'do close 4001 enough of it'), replies: 1, closes: null },
  },
];

const site = await start(dist);
const cases = [];
for (const conversation of conversations) cases.push(await record(conversation));
writeFileSync(join(root, 'codec/testdata/recorded.json'), written(cases));
await site.close();

async function record({ kind, server: name, script }) {
  const settings = servers.find((known) => known.name === name);
  const server = await settings.start();
  const recorder = await startRecorder(server.port);
  const browser = await launch(kind);
  const { page } = await openPage(browser, new URL('wslens.d.ts', site.url).href);
  const said = await page.evaluate(converse, `ws://127.0.0.1:${recorder.port}/`, script);
  const told = await server.log.next();
  const { pieces } = cut(await recorder.next());
  const version = (await browser.version()).replace(/^.*\//, '');
  await Promise.all([browser.close(), server.close(), recorder.close()]);
  const of = (event) => told.filter((line) => line.event === event);
  const messages = merged(pieces, {
    'client-to-server': of('received'),
    'server-to-client': [...of('sent'), { kind: 'close', ...said.closed }],
  });
  return {
    name: `${kind} and ${name}`,
    why: `Recorded between ${kind} ${version} and ${versionOf(name)}: ${extensionsOf(settings)}`,
    hex: Buffer.concat(pieces.map(({ bytes }) => bytes)).toString('hex'),
    expect: { kind: 'stream', messages, findings: closeNotes(pieces) },
  };
}

/** The messages of both directions in the order in which their last frames came. */
function merged(pieces, told) {
  const isLast = ({ isHead, bytes }) => !isHead && bytes[0] & 0x80;
  return pieces.filter(isLast).map(({ direction }) => expected(told[direction].shift(), direction));
}

/** What is worth a note in a good Close: that it is empty, or that its status code is an application's. */
function closeNotes(pieces) {
  const notes = [];
  let start = 0;
  for (const { bytes, isHead } of pieces) {
    const end = start + bytes.length;
    const masked = bytes[1] & 0x80;
    const code = start + (masked ? 6 : 2);
    if (!isHead && bytes[0] === 0x88) {
      if (code === end) notes.push(`close-empty@${start}-${end}`);
      else if (codeOf(bytes, masked) >= 3000) notes.push(`close-code-range@${code}-${code + 2}`);
    }
    start = end;
  }
  return notes;
}

function codeOf(bytes, masked) {
  return masked ? bytes.readUInt16BE(6) ^ bytes.readUInt16BE(2) : bytes.readUInt16BE(2);
}

function expected({ kind, length, sha256, code, reason }, direction) {
  const opcode = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 }[kind];
  if (kind === 'close' && code === 1005) return { opcode, direction, complete: true, closeCode: code };
  if (kind === 'close') return { opcode, direction, complete: true, closeCode: code, closeReason: reason };
  const text =
    kind === 'text' ? known.find((text) => createHash('sha256').update(text).digest('hex') === sha256) : undefined;
  return { opcode, direction, complete: true, byteLength: length, sha256, text };
}

function extensionsOf({ extensions }) {
  return extensions || 'no extensions';
}

function versionOf(name) {
  if (name.startsWith('npm ws')) {
    return `npm ws ${JSON.parse(readFileSync(join(root, 'e2e/package.json'))).devDependencies.ws}`;
  }
  const modules = readFileSync(join(root, 'e2e/peers/go.mod'), 'utf8');
  return modules.match(new RegExp(`github.com/${name.split(',')[0]}/websocket v\\S+`))[0];
}

/** JSON with a line for each message. */
function written(cases) {
  const lines = [];
  const text = JSON.stringify(cases, (name, value) => (name === 'messages' ? value.map(keep) : value), 2);
  return `${text.replace(/"line (\d+)"/g, (_, line) => lines[line])}\n`;

  function keep(message) {
    lines.push(JSON.stringify(message));
    return `line ${lines.length - 1}`;
  }
}
