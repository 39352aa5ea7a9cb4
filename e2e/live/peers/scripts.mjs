import { createHash } from 'node:crypto';

// What a client says. An item is a text or bytes in base64, times so many, in so many parts, or a ping. A server echoes all of them,
// but for texts that begin with "do ". The client closes with code and reason, 1005 standing for no code; the server closes
// where server has what it is to say.

/** Bytes without any pattern, the same in each run. */
function noise(length) {
  let state = length + 1;
  return Buffer.from(Uint8Array.from({ length }, () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16));
}

const binary = (length) => ({ binary: noise(length).toString('base64') });
const texts = (...all) => all.map((text) => ({ text }));
// A text that only a window of more than 512 bytes, and a context that is taken over, make much shorter when it is said again.
const once = noise(1500).toString('hex');
// Characters of three bytes, more than 128 KiB of them even compressed.
const long = Array.from({ length: 120_000 }, (_, i) => String.fromCodePoint(0x4e00 + (hash(i) % 20_000))).join('');
const ticks = Array.from({ length: 60 }, (_, i) => `{"type":"tick","count":${i},"price":${i % 7}.5}`);
const sizes = [125, 126, 127, 65535, 65536];
const page = Array.from({ length: 4000 }, (_, i) => `{"ü":${hash(i) % 10_000}},`)
  .join('')
  .slice(0, 32_000);
const block = page + 'x'.repeat((1 << 16) - Buffer.byteLength(page)); // 64 KiB

function hash(i) {
  return Math.imul(i + 1, 2654435761) >>> 8;
}

const done = { code: 1000, reason: 'done' };

export const scripts = [
  {
    name: 'texts, bytes and empty messages',
    send: [
      ...texts('Hello', '', 'aé窓😀', '\u0000\ufeff\u2028\u202e', ''),
      binary(300),
      binary(0),
      binary(70_000),
      ...sizes.flatMap((size) => [{ text: 'a', times: size }, binary(size)]),
      ...texts(...ticks),
    ],
    closes: done,
  },
  { name: 'the same twice', send: texts(once, once), closes: { code: 1000, reason: '' } },
  {
    name: 'fragments',
    send: [{ text: long, parts: 7 }, { ...binary(400_000), parts: 3 }, ...texts(`do parts ${long}`, 'after')],
    closes: { code: 3000, reason: 'Grüße 😀' },
  },
  {
    name: 'pings',
    send: [...texts(once), { ping: 'are you here?' }, ...texts(once, once, 'do ping')],
    closes: { code: 4999, reason: 'r'.repeat(123) },
  },
  { name: '16 MiB of text', send: [{ text: block, times: 256 }], closes: done },
  { name: '16 MiB of bytes', send: [{ ...binary(1 << 16), times: 256 }], closes: done, plain: true },
  { name: 'no status code', send: texts('bye'), closes: { code: 1005, reason: '' } },
  {
    name: 'the server closes',
    send: texts('do close 4001 enough of it'),
    server: { code: 4001, reason: 'enough of it' },
  },
  { name: 'the server closes without a code', send: texts('do close'), server: { code: 1005, reason: '' } },
].map((script) => ({ closes: null, ...script, replies: repliesTo(script).length }));

/** The items with which a server answers, whose pings have that payload. */
function repliesTo({ send }, serverPing) {
  return send
    .filter(({ ping, text }) => ping === undefined && !text?.startsWith('do close'))
    .map((item) => {
      if (item.text?.startsWith('do parts ')) return { text: item.text.slice('do parts '.length) };
      return item.text === 'do ping' ? { text: `your pong: ${serverPing}` } : item;
    });
}

/** What is sent and received in a conversation by a script. */
export function expected(script, serverPing = 'are you there?') {
  const pings = script.send.filter(({ ping }) => ping !== undefined);
  return {
    sent: script.send.filter((item) => !pings.includes(item)).map(described),
    pings: pings.map(described),
    received: repliesTo(script, serverPing).map(described),
  };
}

const known = new WeakMap();

function described(item) {
  if (!known.has(item)) known.set(item, describe(item));
  return known.get(item);
}

function describe({ text, binary, times = 1, ping }) {
  const kind = ping === undefined ? (text === undefined ? 'binary' : 'text') : 'ping';
  const part = binary === undefined ? Buffer.from(text ?? ping) : Buffer.from(binary, 'base64');
  const sum = createHash('sha256');
  for (let i = 0; i < times; i++) sum.update(part);
  return { kind, length: part.length * times, sha256: sum.digest('hex') };
}
