import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, root } from '../harness/paths.mjs';

const all = await readFile(join(dist, 'LICENSES.txt'), 'utf8');
const flat = (text) => text.replace(/\s+/g, ' ').trim();
const has = (notice) => flat(all).includes(flat(notice));

test('our own licence stands first', async () => {
  assert.ok(flat(all).startsWith(`wslens ${flat(await readFile(join(root, 'LICENSE'), 'utf8'))}`));
});

test('each package of npm that is bundled is named, with its notice', async () => {
  const { packages } = JSON.parse(await readFile(join(root, 'web/package-lock.json'), 'utf8'));
  // Types, and what only a server draws with, are in no bundle.
  const used = Object.entries(packages).filter(
    ([path, { dev }]) => path !== '' && !dev && !/@types\/|ssr-dom-shim/.test(path),
  );
  assert.deepEqual(used.map(([path]) => path.replace('node_modules/', '')).sort(), [
    '@lit/reactive-element',
    'base64-js',
    'brotli',
    'lit',
    'lit-element',
    'lit-html',
  ]);
  for (const [path, { version }] of used) {
    const name = path.replace('node_modules/', '');
    assert.ok(all.includes(`\n${name} ${version}\n`), name);
    if (name !== 'brotli') assert.ok(has(await readFile(join(root, 'web', path, 'LICENSE'), 'utf8')), name);
  }
  assert.match(all, /Devon Govett/);
  assert.match(all, /Copyright 2013 Google Inc/);
});

test('each module of Go that is linked is named, with its notice', async () => {
  const env = { ...process.env, GOOS: 'js', GOARCH: 'wasm' };
  const format = '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}';
  const list = execFileSync('go', ['list', '-deps', '-f', format, './wasm/...'], { cwd: root, env, encoding: 'utf8' });
  const modules = [...new Set(list.trim().split('\n').filter(Boolean))];
  assert.ok(modules.length >= 4, list);
  for (const [path, version, dir] of modules.map((line) => line.split(' '))) {
    assert.ok(all.includes(`\n${path} ${version}\n`), path);
    assert.ok(has(await readFile(join(dir, 'LICENSE'), 'utf8')), path);
  }
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  assert.ok(has(await readFile(join(goroot, 'LICENSE'), 'utf8')));
  assert.match(all, /Copyright \(c\) 2016 Caleb Spare/, 'what klauspost/compress has from others');
});
