import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist } from '../harness/paths.mjs';

const expected = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html wslens',
};

for (const name of ['index.html', 'embed.html']) {
  const html = await readFile(join(dist, name), 'utf8');

  test(`${name} lets in nothing but its own scripts and styles`, () => {
    const [, content] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
    const directives = content.split(';').map((directive) => directive.trim().split(/\s+(.*)/s));
    assert.deepEqual(Object.fromEntries(directives.map(([key, value]) => [key, value])), expected);
  });

  test(`${name} names its files relative to itself`, () => {
    const loaded = Array.from(html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]*)"/g), ([, address]) => address);
    assert.ok(loaded.length > 0);
    for (const address of loaded) assert.match(address, /^(\.\/[\w.-]+$|data:)/);
  });
}
