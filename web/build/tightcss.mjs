import { readFile } from 'node:fs/promises';

const styles = /css`[^`]*`/g;

/** Takes out of the styles of elements what only a reader of the source needs. */
export const tightCss = {
  name: 'tight-css',
  setup(build) {
    build.onLoad({ filter: /\/elements\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(styles, tight), loader: 'ts' };
    });
  },
};

/** Comments and white space go, but a space stays where it may tell selectors or values apart. */
const tight = (text) =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}');
