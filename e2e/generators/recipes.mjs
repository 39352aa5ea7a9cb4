import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths.mjs';

const source = await readFile(join(root, 'web/authors/authors.html'), 'utf8');
const references = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const plain = (html) => html.replace(/&(lt|gt|amp|quot);/g, (reference) => references[reference]);

/** The texts of the elements with an attribute, each with its value. */
const marked = (html, attribute) =>
  Array.from(
    html.matchAll(new RegExp(`<pre data-${attribute}(?:="([^"]*)")?>([^<]*)</pre>`, 'g')),
    ([, value, text]) => ({
      value,
      text: plain(text),
    }),
  );

const valueOf = (tag, attribute) => new RegExp(`data-${attribute}="([^"]*)"`).exec(tag)?.[1];

/** The page that the generators build, and the policy, as authors read them. */
export const page = marked(source, 'file').find(({ value }) => value === 'page.md').text;
export const policy = marked(source, 'policy')[0]?.text.replaceAll(/\s+/g, ' ').trim();

/**
 * What the page for authors says about a generator: its files by their names, the commands, where its page stands with what is before its
 * text, and the program with the version.
 */
export function recipe(id) {
  const [whole, tag] = new RegExp(`(<section id="${id}"[^>]*>)[^]*?</section>`).exec(source) ?? [];
  if (!whole) throw new Error(`The page for authors has no section ${id}.`);
  const [program, version] = valueOf(tag, 'version')?.split(' ') ?? [];
  return {
    files: Object.fromEntries(marked(whole, 'file').map(({ value, text }) => [value, text])),
    commands: marked(whole, 'run')
      .map(({ text }) => text)
      .join('\n'),
    place: valueOf(tag, 'page'),
    before: marked(whole, 'before')[0]?.text ?? '',
    program,
    version,
  };
}
