import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { installed, wslens } from './installed.mjs';

const page = (info, bytes) =>
  `# A page\n\nText.\n\n\`\`\`wslens ${info}\n${bytes}\n\`\`\`\n\n\`\`\`js\nlet a\n\`\`\`\n`;
const good = page('dir=client show=bits,fields', '81 85 37 fa 21 3d 7f 9f 4d 51 58');
const bad = page('dir=client', '81 85 37 fa 21 3d 7f 9f 4d 51 58\n81 05 48 65 6c 6c 6f');
const others = ['markdown-it', 'unified', 'remark-parse', 'remark-rehype', 'rehype-stringify'];

let at;
before(async () => (at = await installed(...others.map((name) => ['e2e', name]))));
after(() => at.remove());

/** Runs a program that draws the text in the file page.md, and prints it. */
async function run(program, text) {
  await writeFile(join(at.folder, 'page.md'), text);
  await writeFile(
    join(at.folder, 'program.mjs'),
    `import { readFileSync } from 'node:fs';\nconst text = readFileSync('page.md', 'utf8');\n${program}`,
  );
  return execFileSync(process.execPath, ['program.mjs'], { cwd: at.folder, encoding: 'utf8', stdio: 'pipe' });
}

const markdownIt = `import MarkdownIt from 'markdown-it';
import wslens from 'wslens/markdown-it';
console.log(new MarkdownIt().use(wslens).render(text, { path: 'page.md' }));`;

const rehype = `import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import wslens from 'wslens/rehype';
const all = unified().use(remarkParse).use(remarkRehype).use(wslens).use(rehypeStringify);
console.log(String(await all.process({ value: text, path: 'page.md' })));`;

for (const [name, program] of Object.entries({ 'markdown-it': markdownIt, rehype })) {
  test(`${name} draws a fence, and leaves other languages as they are`, async () => {
    const html = await run(program, good);
    assert.match(html, /<figure class="wslens">\s*<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 /);
    assert.match(html, /text-anchor="middle"/);
    assert.match(html, /<th scope="row">masking key<\/th>/);
    assert.match(html, /<code class="language-js">let a/);
  });

  test(`${name} fails a page with a finding that nobody expects, with its line`, async () => {
    await assert.rejects(run(program, bad), /page\.md:7(:1)?: .*frame-client-not-masked/);
    assert.match(await run(program, bad.replace('dir=client', 'dir=client expect=frame-client-not-masked')), /<figure/);
  });

  test(`${name} puts the element around the picture where the fence is live`, async () => {
    const html = await run(program, good.replace('dir=client', 'dir=client live'));
    assert.match(html, /<ws-lens input="81 85 37 fa[^"]*" panes="[^"]*" direction="client-to-server">\s*<figure/);
  });
}

test('two braces in a payload are no expression of Vue', async () => {
  const html = await run(markdownIt, page('dir=server', '81 07 7b 7b 31 2b 31 7d 7d'));
  assert.doesNotMatch(html, /\{\{/);
  assert.match(html, /&#123;\{1\+1\}\}/);
});

test('the command draws the fences of a folder under names that a template can compute', async () => {
  const content = join(at.folder, 'content/deep');
  await mkdir(content, { recursive: true });
  await writeFile(join(content, 'page.md'), good);
  const { stdout, stderr } = wslens(at.folder, ['fences', 'content', '--out', 'assets/wslens']);
  assert.equal(stderr, '');
  assert.equal(stdout, '1 drawn into assets/wslens\n');
  const [name] = await readdir(join(at.folder, 'assets/wslens'));
  // echo -n '81 85 37 fa 21 3d 7f 9f 4d 51 58' | md5sum
  assert.equal(
    name,
    `${execFileSync('md5sum', { input: '81 85 37 fa 21 3d 7f 9f 4d 51 58', encoding: 'utf8' }).slice(0, 32)}.html`,
  );
  assert.match(await readFile(join(at.folder, 'assets/wslens', name), 'utf8'), /^<figure/);
  await writeFile(join(content, 'other.md'), good.replace(',fields', ''));
  assert.match(
    wslens(at.folder, ['fences', 'content', '--out', 'assets/wslens']).stderr,
    /page\.md:5: this fence has the bytes of .*other\.md:5, but other options/,
  );
  await rm(join(content, 'other.md'));
  await writeFile(join(content, 'page.md'), bad);
  const failed = wslens(at.folder, ['fences', 'content', '--out', 'assets/wslens']);
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /content\/deep\/page\.md:7: error frame-client-not-masked/);
});
