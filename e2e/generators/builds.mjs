import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start } from '../../web/serve/server.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { authorsFolder, run, serve, write } from './folder.mjs';
import { assertShown } from './looks.mjs';
import { page, recipe } from './recipes.mjs';

// What no client sends.
const unmasked = '81 02 48 69';

/**
 * Tests a recipe of the page for authors: what it says is built in a folder, and the page in the folder out is looked at, and the one of
 * the development server that dev starts. files are those of the author that the recipe has nothing to say of, more is what follows in
 * files of the recipe, commands build one that names none, and tolerated are problems of others.
 */
export function builds(
  id,
  { out, dev, files = {}, more = {}, commands = '', version = npmVersion, tolerated, prepare },
) {
  const told = recipe(id);
  told.commands ||= commands;
  for (const [name, text] of Object.entries(more)) told.files[name] += text;
  const text = told.place ? { [told.place]: told.before + page } : {};
  const source = Object.hasOwn(told.files, 'index.rst') ? told.files : text;
  const pictures = told.place || id === 'sphinx' ? 2 : 0;
  let at;
  before(async () => {
    at = await authorsFolder();
    await write(at.folder, { ...files, ...told.files, ...text });
    await prepare?.(at.folder);
  });
  after(() => at.remove());

  test(`${id} is the version that the page for authors names`, async () => {
    if (told.program) assert.match(await version(at.folder, told.program), new RegExp(`\\b${told.version}\\b`));
  });

  test(`${id} builds what the page for authors says`, () => {
    const { status, printed } = run(at.folder, told.commands);
    assert.equal(status, 0, printed);
  });

  const look = (site, url) => assertShown(site, url, pictures, tolerated);
  shows(`${id} as it was built`, () => start(join(at.folder, out)), look);
  if (dev) shows(`${id} while it is written`, () => serve(at.folder, dev), look);

  if (pictures > 0) {
    test(`${id} fails where the bytes break a rule, and names the line`, async () => {
      const [[name, sound]] = Object.entries(source).slice(-1);
      await write(at.folder, { [name]: sound.replace('81 85 37 fa 21 3d 7f 9f 4d 51 58', unmasked) });
      const { status, printed } = run(at.folder, told.commands);
      const [before] = sound.split('81 85');
      assert.notEqual(status, 0);
      assert.match(printed, /frame-client-not-masked/);
      assert.match(printed, new RegExp(`:${before.split('\n').length}\\b`), printed);
    });
  }
}

/** In each browser: what a server shows that is started for it. */
function shows(title, begin, look) {
  eachBrowser(title, (site) => {
    let server;
    before(async () => (server = await begin()));
    after(() => server?.close());
    test('shows its pictures and its element', () => look(site, server.url));
  });
}

async function npmVersion(folder, name) {
  return JSON.parse(await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}
