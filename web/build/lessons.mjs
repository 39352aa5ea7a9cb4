import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleEntries } from './bundle.mjs';
import { glossaryOf } from './glossary.mjs';
import { faultsOf, faultsOfProse } from './lesson-check.mjs';
import { lessonOf, translated } from './lesson-file.mjs';

const original = 'en';

/**
 * Writes the courses and the glossaries of web/learn into dist, one of each a language: those of the original without a
 * language in their names. A file that is no lesson is an Error that names it.
 */
export async function lessons(root, dist) {
  const { load } = await import(pathToFileURL(join(dist, 'wslens.js')).href);
  const lens = await load();
  const schema = JSON.parse(await readFile(join(dist, 'report.schema.json'), 'utf8'));
  for (const { language, lessons, glossary } of await courses(
    join(root, 'web/learn'),
    lens,
    await conditions(root),
    schema,
  )) {
    const ending = language === original ? 'json' : `${language}.json`;
    await writeFile(join(dist, `lessons.${ending}`), JSON.stringify({ language, lessons }));
    await writeFile(join(dist, `glossary.${ending}`), JSON.stringify({ language, terms: glossary }));
  }
}

/** What the files of a folder say, the original first, then each of its folders, which is named by its language. */
export async function courses(folder, lens, condition, schema) {
  const files = await lessonFiles(folder);
  const read = files.map(({ id, name, text }) =>
    named(name, () => {
      const file = lessonOf(id, text);
      return { lesson: file.lesson, faults: faultsOf(file, lens, condition, schema) };
    }),
  );
  const ours = read.map(({ lesson }) => lesson);
  const glossary = glossaryOf(await readFile(join(folder, 'glossary.md'), 'utf8'));
  const languages = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const others = languages.map(({ name }) => courseIn(name, join(folder, name), ours));
  return [{ language: original, lessons: ours, glossary }, ...(await Promise.all(others))];
}

/** The course in another language; a lesson that has no file there stays as it is. */
async function courseIn(language, folder, ours) {
  const texts = new Map((await lessonFiles(folder)).map((file) => [file.id, file]));
  const lessons = ours.map((lesson) => {
    const file = texts.get(lesson.id);
    if (!file) return lesson;
    return named(`${language}/${file.name}`, () => {
      const theirs = translated(lesson, file.text);
      return { lesson: theirs, faults: faultsOfProse(theirs.prose) };
    }).lesson;
  });
  return { language, lessons, glossary: glossaryOf(await readFile(join(folder, 'glossary.md'), 'utf8')) };
}

/** The files named NN-id.md, in the order of their numbers. */
async function lessonFiles(folder) {
  const names = (await readdir(folder)).filter((name) => /^\d+-.+\.md$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      id: /^\d+-(.+)\.md$/.exec(name)[1],
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

/** Reads a file, whose name stands before what is wrong with it. */
function named(name, read) {
  try {
    const result = read();
    if (result.faults.length > 0) throw new Error(result.faults.join('\n'));
    return result;
  } catch (error) {
    throw new Error(`web/learn/${name}: ${error.message}`, { cause: error });
  }
}

/** The module that judges conditions, as learners have it. */
export async function conditions(root) {
  const entry = { condition: 'web/store/learn/condition.ts' };
  const { outputFiles } = await bundleEntries(root, root, entry, { write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
