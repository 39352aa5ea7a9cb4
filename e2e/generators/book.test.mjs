import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { start } from '../../web/serve/server.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { authorsFolder, run, write } from './folder.mjs';
import { recipe } from './recipes.mjs';
import { toRst } from './rst.mjs';
import { theme } from './theme.mjs';

const chapters = Object.fromEntries(
  await Promise.all(
    ['frames', 'handshake', 'connection'].map(async (name) => [
      name,
      await readFile(join(import.meta.dirname, 'book', `${name}.md`), 'utf8'),
    ]),
  ),
);
const titles = Object.values(chapters).flatMap((text) =>
  Array.from(text.matchAll(/^#+ (.*)$/gm), ([, title]) => title),
);
const fences = (text) => text.split('```wslens').length - 1;

const index = `# A book\n\n${Object.keys(chapters)
  .map((name) => `- ${name}`)
  .join('\n')}\n`;
const markdown = (folder, start = 'index.md') =>
  Object.fromEntries([[`${folder}/${start}`, index], ...Object.entries(chapters).map(([name, text]) => [`${folder}/${name}.md`, text])]); // prettier-ignore
const rst = {
  'index.rst': `A book\n======\n\n.. toctree::\n\n${Object.keys(chapters)
    .map((name) => `   ${name}\n`)
    .join('')}`,
  ...Object.fromEntries(Object.entries(chapters).map(([name, text]) => [`${name}.rst`, toRst(text)])),
};

/** Where each generator has the chapters, and the addresses of what it makes of them. */
const generators = {
  vitepress: { source: markdown('docs'), out: 'docs/.vitepress/dist', address: (name) => `${name}.html` },
  hugo: { source: { ...theme, ...markdown('content', '_index.md') }, out: 'public', address: (name) => `${name}/` },
  mkdocs: { source: markdown('docs'), out: 'site', address: (name) => `${name}/`, more: 'theme: { name: material, font: false }\n' },
  sphinx: { source: rst, out: '_build/html', address: (name) => `${name}.html` },
}; // prettier-ignore

for (const [id, { source, out, address, more = '' }] of Object.entries(generators)) {
  describe(`the book by ${id}`, () => {
    let at;
    before(async () => {
      at = await authorsFolder();
      const { files, commands } = recipe(id);
      if (more) files['mkdocs.yml'] += more;
      await write(at.folder, { ...files, ...source });
      const { status, printed } = run(at.folder, commands);
      assert.equal(status, 0, printed);
    });
    after(() => at.remove());

    eachBrowser('its chapters', (site) => {
      let server;
      before(async () => (server = await start(join(at.folder, out))));
      after(() => server?.close());

      for (const [name, text] of Object.entries(chapters)) {
        for (const width of [1280, 390]) {
          test(`${name} at ${width} pixels`, async () => {
            const page = await site.open(server.url + address(name), { width, height: 900, origins: [server.url] });
            await assertPictures(page, fences(text), width);
          });
        }
      }
    });

    if (id === 'sphinx') test('as PDF', () => assertPdf(at.folder));
  });
}

/** Every fence is a picture as large as it was drawn, which is within the window or scrolls there. */
async function assertPictures(page, count, width) {
  const seen = await page.$$eval('figure.wslens', (all) =>
    all.map((figure) => {
      const svg = figure.querySelector('svg');
      const { left, right } = figure.getBoundingClientRect();
      return { left, right, scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width };
    }),
  );
  assert.equal(seen.length, count);
  for (const { left, right, scale } of seen) {
    assert.ok(left >= 0 && right <= width, `from ${left} to ${right} pixels`);
    assert.ok(scale > 0.95, `drawn at ${scale} of its size`);
  }
}

async function assertPdf(folder) {
  const { status, printed } = run(
    folder,
    'sphinx-build -M latexpdf . _build && pdftotext -layout _build/latex/abook.pdf book.txt',
  );
  assert.equal(status, 0, printed.slice(-3000));
  const text = await readFile(join(folder, 'book.txt'), 'utf8');
  for (const title of titles) assert.ok(text.includes(title), title);
  assert.ok(text.split('masking key').length > 4, 'the pictures are in it, with their letters');
  assert.ok(!printed.includes('Overfull \\hbox'), printed);
}
