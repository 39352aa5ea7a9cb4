import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist } from '../harness/paths.mjs';

/** What a policy says of the elements of that name which stand in the page itself: their hashes, in their order. */
function hashesOf(html, name) {
  const texts = Array.from(html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs')), ([, text]) => text);
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

const expectedOf = (html) => ({
  'default-src': "'none'",
  'script-src': ["'self'", ...hashesOf(html, 'script'), "'wasm-unsafe-eval'"].join(' '),
  'style-src': ["'self'", ...hashesOf(html, 'style')].join(' '),
  'connect-src': "'self'",
  'worker-src': "'self'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html wslens',
});

for (const name of ['index.html', 'embed.html', 'authors.html']) {
  const html = await readFile(join(dist, name), 'utf8');

  test(`${name} lets in nothing but its own scripts and styles`, () => {
    const [, content] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
    const directives = content.split(';').map((directive) => directive.trim().split(/\s+(.*)/s));
    assert.deepEqual(Object.fromEntries(directives.map(([key, value]) => [key, value])), expectedOf(html));
  });

  test(`${name} has no styles in attributes, which its policy forbids`, () => {
    assert.doesNotMatch(html, /<[^>]* style=/);
  });

  test(`${name} names its files relative to itself`, () => {
    const loaded = Array.from(html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]*)"/g), ([, address]) => address);
    assert.ok(loaded.length > 0);
    for (const address of loaded) assert.match(address, /^(\.\/[\w.-]+$|data:)/);
  });
}
