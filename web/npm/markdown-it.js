import { fenceOptions } from './asked.js';
import { tree } from './checked.js';
import { markup } from './picture.js';
import { sharedLens } from './node.js';

/** Draws fences: three backticks, wslens, and options such as dir=client show=bits,fields live. */
export default function wslens(md, defaults = {}) {
  const others = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const { info, content, map } = tokens[index];
    const [, rest] = /^\s*wslens(?:\s+(.*))?$/s.exec(info) ?? [];
    if (!/^\s*wslens(\s|$)/.test(info)) return others(tokens, index, options, env, self);
    try {
      const html = markup(tree(sharedLens(), content, { ...defaults, ...fenceOptions(rest ?? '') }));
      // Vue, which VitePress makes of a page, takes what stands in two braces for an expression.
      return html.trimStart().replaceAll('{{', '&#123;{') + '\n';
    } catch (error) {
      const line = map ? map[0] + 1 + (error.line ?? 0) : (error.line ?? 1);
      throw new Error(`${env?.path ?? env?.relativePath ?? 'Markdown'}:${line}: ${error.message}`, { cause: error });
    }
  };
}
