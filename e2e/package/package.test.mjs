import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from '../../web/node_modules/esbuild/lib/main.js';
import { root } from '../harness/paths.mjs';
import { installed, tarball } from './installed.mjs';

let at;
before(async () => (at = await installed()));
after(() => at.remove());

const tool = (name, ...args) =>
  spawnSync(join(root, 'e2e/node_modules/.bin', name), [tarball, ...args], { encoding: 'utf8' });

const node = (source) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', source], { cwd: at.folder, encoding: 'utf8' });

test('publint finds nothing to complain of', () => {
  const { status, stdout } = tool('publint', '--strict');
  assert.equal(status, 0, stdout);
  assert.match(stdout, /All good/);
});

test('types are found by every way that an ES module is resolved', () => {
  const { status, stdout } = tool('attw', '--profile', 'esm-only');
  assert.equal(status, 0, stdout);
});

test('Node imports every entry, and what registers elements does nothing there', () => {
  const entries = ['', '/element', '/auto', '/static', '/markdown-it', '/rehype', '/takeaway'];
  const { stdout, stderr } = node(
    `for (const entry of ${JSON.stringify(entries)}) { await import('wslens' + entry); console.log(entry); }`,
  );
  assert.equal(stderr, '');
  assert.deepEqual(stdout.split('\n').slice(0, -1), entries);
});

test('in Node the codec and the pictures are ready', () => {
  const { stdout, stderr } = node(`
    import { load } from 'wslens';
    import { render, renderSync } from 'wslens/static';
    console.log((await load()).inspect('81 05 48 65 6c 6c 6f').messages[0].text);
    console.log((await render('81 00')) === renderSync('81 00'));`);
  assert.equal(stderr, '');
  assert.equal(stdout, 'Hello\ntrue\n');
});

test('the declarations fit a program that uses them', async () => {
  await writeFile(join(at.folder, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(at.folder, 'program.ts'),
    `import { load, type Report } from 'wslens';
import { render, RenderError, type RenderOptions } from 'wslens/static';
import markdown from 'wslens/markdown-it';
import rehype from 'wslens/rehype';
import { takeaways } from 'wslens/takeaway';
import 'wslens/auto';
import type { WsLens } from 'wslens/element';
const options: RenderOptions = { as: 'svg', theme: 'rfc', width: 16, show: ['bits', 'hex'], expect: [] };
const report: Report = (await load()).inspect('81 00');
const text: string = await render('81 00', options);
const element: WsLens = document.createElement('ws-lens');
element.direction = 'client-to-server';
element.input = undefined;
const direction: 'auto' | 'client-to-server' | 'server-to-client' = element.direction;
element.addEventListener('ws-lens-change', ({ detail }) => console.log(detail.report?.frames.length, direction));
// @ts-expect-error: a number is no text
element.input = 5;
markdown({ renderer: { rules: {} } }, { live: true });
console.log(report.kind, text, element.report, rehype(), takeaways.length, RenderError);
`,
  );
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'];
  const { stdout } = spawnSync(join(root, 'web/node_modules/.bin/tsc'), [...options, 'program.ts'], {
    cwd: at.folder,
    encoding: 'utf8',
  });
  assert.equal(stdout, '');
});

test('esbuild bundles the element, the pictures and the codec for a page as they are', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import 'wslens/element'; import { load } from 'wslens'; import { render } from 'wslens/static'; load(); render('');`,
      resolveDir: at.folder,
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  assert.match(outputFiles[0].text, /wslens\.wasm/);
});

test('the manifest names what the element takes', async () => {
  const manifest = JSON.parse(await readFile(join(at.folder, 'node_modules/wslens/custom-elements.json'), 'utf8'));
  const [{ tagName, attributes }] = manifest.modules[0].declarations;
  assert.equal(tagName, 'ws-lens');
  const names = attributes.map(({ name }) => name);
  for (const name of ['input', 'notation', 'direction', 'extensions', 'panes']) assert.ok(names.includes(name), name);
});
