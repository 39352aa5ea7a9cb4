import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, root } from '../harness/paths.mjs';

const tsc = join(root, 'web/node_modules/.bin/tsc');
const strict = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'];

const consumer = `
import { load, WslensError, type EncodeSpec, type Frame, type Lens, type Report } from './wslens.js'
import { Refusal, takeaways, type Takeaway } from './takeaway.js'
const lens: Lens = await load({ wasm: new URL('wslens.wasm', import.meta.url) })
const report: Report = lens.inspect('81 00', { direction: 'client-to-server', extensions: '' })
const frame: Frame | undefined = report.frames[0]
const payload: Uint8Array | undefined = frame?.payload
const accept: string = report.handshake?.acceptance?.accept ?? lens.accept('key').accept
const spec: EncodeSpec = { opcode: 'text', payload: [1, 2], fragments: [1, 1], mask: true }
const bytes: Uint8Array = lens.encode(spec).bytes
const code: number | undefined = report.messages[0]?.closeCode
const ids: string[] = lens.notations().map(({ id }) => id)
const tokens: Uint32Array = lens.blocks(bytes, bytes).tokens
const written: string = lens.format(bytes, ids[0] ?? '')
const status: number = lens.answer(lens.request({ subprotocols: ['a'] }), { subprotocol: 'a' }).status
try { lens.inspect('') } catch (error) { if (error instanceof WslensError) console.log(error.code, error.field) }
const forms: readonly Takeaway[] = takeaways
const taken: string = forms[0]?.write(report, report.frames, { link: '' }) ?? ''
try { forms[0]?.write(report) } catch (error) { if (error instanceof Refusal) console.log(taken, error.message) }
console.log(payload, accept, code, tokens, written, status)
`;

const wrong = `
import { load } from './wslens.js'
const lens = await load()
lens.inspect(7)
lens.inspect('', { direction: 'both' })
lens.encode({ opcode: 'txt' })
lens.encode({ lengthForm: 8 })
const text: string = lens.inspect('').messages[0].text
`;

async function check(source) {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-consumer-'));
  try {
    for (const name of ['wslens.d.ts', 'takeaway.d.ts', 'picture.d.ts'])
      await copyFile(join(dist, name), join(folder, name));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'consumer.ts'), source);
    return spawnSync(tsc, [...strict, 'consumer.ts'], { cwd: folder, encoding: 'utf8' }).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a program that uses every call type checks', async () => assert.equal(await check(consumer), ''));

test('each mistake is found', async () => {
  const lines = (await check(wrong)).match(/^consumer\.ts\(\d+/gm);
  assert.deepEqual(
    lines.map((line) => Number(line.slice(12))),
    [4, 5, 6, 7, 8],
  );
});
