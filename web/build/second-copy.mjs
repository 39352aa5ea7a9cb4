import { readFile } from 'node:fs/promises';

const made = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/;

/**
 * A page with a policy for Trusted Types lets a name be taken once. Where a second copy of the module comes after the first, it goes
 * without: the elements are the first one's anyway. Where the name is not allowed at all, the element can say so.
 */
export const secondCopy = {
  name: 'second-copy',
  setup(build) {
    build.onLoad({ filter: /\/lit-html\/lit-html\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!made.test(source)) throw new Error(`${path} makes no policy as it did`);
      return { contents: source.replace(made, (call) => `(()=>{try{return ${call}}catch{}})()`) };
    });
  },
};
