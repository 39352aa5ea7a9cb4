import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { loader, root } from '../harness/paths.mjs';

const { buildSync } = createRequire(join(root, 'web/package.json'))('esbuild');
const source = join(root, 'web/store/carriers.ts');
const built = buildSync({ entryPoints: [source], bundle: true, format: 'esm', write: false }).outputFiles[0].text;
const { carriersOf } = await import(`data:text/javascript,${encodeURIComponent(built)}`);
const { load } = await import(loader);
const lens = await load();

const bytesOf = (text) => new TextEncoder().encode(text);

for (const [name, payload, count] of [
  ['a text', bytesOf('Grüße 😀 Grüße 😀'), 8],
  ['bytes that are no UTF-8', Uint8Array.of(0xff, 0, 1), 4],
  ['nothing', new Uint8Array(), 8],
]) {
  test(`the frames that carry ${name} give it back`, () => {
    const carriers = carriersOf(payload);
    assert.equal(carriers.length, count);
    assert.equal(new Set(carriers.map(({ label }) => label)).size, count);
    for (const { label, spec } of carriers) {
      const { frames, bytes } = lens.encode(spec);
      assert.equal(frames.length, 1, label);
      const report = lens.inspect(bytes, { extensions: spec.deflate ? 'permessage-deflate' : '' });
      const [message] = report.messages;
      assert.deepEqual(message.payload, payload, label);
      assert.equal(message.opcode, spec.opcode === 'text' ? 1 : 2, label);
      assert.equal(message.compressed, spec.deflate, label);
      assert.equal(message.direction, spec.mask ? 'client-to-server' : report.frames[0].direction, label);
      assert.equal(report.frames[0].masked, spec.mask, label);
      assert.deepEqual(
        report.findings.filter(({ severity }) => severity === 'error'),
        [],
        label,
      );
    }
  });
}
