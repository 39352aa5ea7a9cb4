import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleEntries } from '../../web/build/bundle.mjs';
import { loader, root } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();
const folder = await mkdtemp(join(tmpdir(), 'wslens-presets-'));
await bundleEntries(root, folder, { bytes: 'web/store/build/bytes.ts', presets: 'web/store/build/presets.ts' });
const { build, Keys } = await import(pathToFileURL(join(folder, 'bytes.js')).href);
const { stateOf } = await import(pathToFileURL(join(folder, 'presets.js')).href);
const presets = JSON.parse(await readFile(join(root, 'web/data/presets.json'), 'utf8'));
after(() => rm(folder, { recursive: true }));

/** What the form builds of a state, and how it has it judged. */
async function built(said) {
  const state = stateOf(said);
  const parts = await build(state, lens, new Keys());
  assert.deepEqual(parts.map(({ error }) => error).filter(Boolean), []);
  const { direction, extensions, limit } = state;
  const options = { direction, ...(extensions !== null && { extensions }), maxMessageBytes: Number(limit) };
  return { bytes: Buffer.concat(parts.map(({ bytes }) => bytes)), options };
}

const inspect = ({ bytes, options }) => lens.inspect(new Uint8Array(bytes), options);

/** The errors, and that the bytes end inside a frame: more may come, so that is a note. */
const errorsOf = ({ findings }) =>
  findings.filter(({ severity, rule }) => severity === 'error' || rule === 'frame-truncated');

/**
 * The errors that come first: that the frame is cut off counts last, as in the verdict, for a length may announce more than
 * there can be; and one byte may break two rules.
 */
function first(report) {
  const errors = errorsOf(report);
  const told = errors.filter(({ rule }) => rule !== 'frame-truncated');
  const [earliest] = told.length > 0 ? told : errors;
  return errors.filter(({ byteStart, byteEnd }) => byteStart === earliest?.byteStart && byteEnd === earliest.byteEnd);
}

const patched = (bytes, { byteStart, byteEnd, bytes: fixed }) =>
  Buffer.concat([bytes.subarray(0, byteStart), fixed, bytes.subarray(byteEnd)]);

for (const { id, breaks, state, mended } of presets) {
  test(`the preset ${id} ${breaks ? `breaks ${breaks}` : 'is built'}`, async () => {
    const made = await built(state);
    assert.ok(made.bytes.length > 0);
    if (!breaks) return;
    const found = first(inspect(made)).find(({ rule }) => rule === breaks);
    assert.ok(found, `its errors are ${errorsOf(inspect(made)).map(({ rule }) => rule)}`);
    assert.ok(found.fix || mended, 'nothing says how it is right');
    const right = found.fix ? { ...made, bytes: patched(made.bytes, found.fix) } : await built(mended);
    assert.deepEqual(
      errorsOf(inspect(right)).map(({ rule }) => rule),
      [],
    );
  });
}

test('each preset has an id of its own', () => {
  assert.equal(new Set(presets.map(({ id }) => id)).size, presets.length);
});

// The bytes of the examples as the RFCs and real programs have them: RFC 6455 section 5.7, RFC 7692 section 7.2.3, and what
// websocket-client of Python and a server that echoes exchange.
const bytesOf = {
  'rfc-unmasked': '810548656c6c6f',
  'rfc-masked': '818537fa213d7f9f4d5158',
  'rfc-fragmented': '010348656c80026c6f',
  'rfc-ping': '890548656c6c6f8a8537fa213d7f9f4d5158',
  'rfc-256': `827e0100${Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0')).join('')}`,
  'rfc-64k': '827f0000000000010000',
  'deflate-hello': 'c107f248cdc9c90700',
  'deflate-fragments': '4103f248cd8004c9c90700',
  'deflate-takeover': 'c107f248cdc9c90700c105f200110000',
  'deflate-stored': 'c10b000500faff48656c6c6f00',
  'deflate-bfinal': 'c108f348cdc9c9070000',
  'deflate-two-blocks': 'c10df24805000000ffffcac9c90700',
  'deflate-empty': 'c10100',
  'echo-list': '820364dc82810b48656c6c6f20776f726c64',
  endless: '82ff7fffffffffffffff37fa213d',
};

for (const [id, hex] of Object.entries(bytesOf)) {
  test(`the preset ${id} has the bytes of its source`, async () => {
    const { bytes } = await built(presets.find((preset) => preset.id === id).state);
    assert.equal(bytes.toString('hex'), hex);
  });
}
