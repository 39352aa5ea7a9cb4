import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleEntries } from './bundle.mjs';
import { glossaryOf } from './glossary.mjs';
import { faultsOf, faultsOfProse } from './lesson-check.mjs';
import { lessonOf, translated } from './lesson-file.mjs';
import { faultsOfRecording, recordingOf } from './recording.mjs';
import { usesOf } from './uses.mjs';

const original = 'en';

/**
 * Writes the courses, the glossaries and the recorded connection of web/learn into dist, one of each a language: those of the original
 * without a language in their names; and which entries of the reference lessons are about. A file that is no lesson is an Error that
 * names it.
 */
export async function lessons(root, dist) {
  const { load } = await import(pathToFileURL(join(dist, 'wslens.js')).href);
  const lens = await load();
  const schema = JSON.parse(await readFile(join(dist, 'report.schema.json'), 'utf8'));
  const rules = JSON.parse(await readFile(join(root, 'web/data/rules.json'), 'utf8'));
  const all = await courses(join(root, 'web/learn'), lens, await conditions(root), schema);
  for (const { language, lessons, glossary, recording } of all) {
    const write = (name, content) => {
      const ending = language === original ? 'json' : `${language}.json`;
      return writeFile(join(dist, `${name}.${ending}`), JSON.stringify(content));
    };
    await write('lessons', { language, lessons });
    await write('glossary', { language, terms: glossary });
    await write('connection', recording);
  }
  await writeFile(join(dist, 'uses.json'), JSON.stringify(usesOf(all[0].files, lens, rules)));
}

/** What the files of a folder say, the original first, then each of its folders, which is named by its language. */
export async function courses(folder, lens, condition, schema) {
  const files = await lessonFiles(folder);
  const read = files.map(({ id, name, text }) =>
    named(name, () => {
      const file = lessonOf(id, text);
      return { ...file, faults: faultsOf(file, lens, condition, schema) };
    }),
  );
  const ours = {
    language: original,
    files: read,
    lessons: read.map(({ lesson }) => lesson),
    glossary: glossaryOf(await readFile(join(folder, 'glossary.md'), 'utf8')),
    recording: await recordingIn(folder, '', lens),
  };
  const languages = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const others = languages.map(({ name }) => courseIn(name, folder, ours, lens));
  return [ours, ...(await Promise.all(others))];
}

/** The course in another language; a lesson that has no file there stays as it is. */
async function courseIn(language, root, ours, lens) {
  const folder = join(root, language);
  const texts = new Map((await lessonFiles(folder)).map((file) => [file.id, file]));
  const lessons = ours.lessons.map((lesson) => {
    const file = texts.get(lesson.id);
    if (!file) return lesson;
    return named(`${language}/${file.name}`, () => {
      const theirs = translated(lesson, file.text);
      return { lesson: theirs, faults: faultsOfProse(theirs.prose) };
    }).lesson;
  });
  return {
    language,
    lessons,
    glossary: glossaryOf(await readFile(join(folder, 'glossary.md'), 'utf8')),
    recording: await recordingIn(root, `${language}/`, lens, ours.recording),
  };
}

async function recordingIn(root, folder, lens, ours) {
  const name = `${folder}connection.md`;
  const text = await readFile(join(root, name), 'utf8');
  return named(name, () => {
    const recording = recordingOf(text, ours);
    return { recording, faults: faultsOfRecording(recording, lens) };
  }).recording;
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
