// A file of web/learn, taken apart: a title, `key: value` lines, and sections, as CONTRIBUTING.md says.

const hidden = ['fixes', 'verdict', 'accept'];
const kinds = ['lesson', 'mystery'];

/** What a file says; each mistake in its form is an Error with the line or the section that has it. */
export function lessonOf(id, text) {
  const { title, keys, sections } = partsOf(text);
  const said = textsOf(title, sections);
  return {
    lesson: {
      id,
      kind: oneOf(kinds, keys.kind ?? 'lesson'),
      title,
      minutes: Number(required(keys.minutes, 'minutes')),
      panes: list(required(keys.panes, 'panes')),
      rfc: required(keys.rfc, 'rfc'),
      hide: list(keys.hide ?? '').map((what) => oneOf(hidden, what)),
      ...said.lesson,
      start: startOf(one(sections, 'Task'), keys),
      check: linesOf(one(sections, 'Task').fences.check, 'check'),
      traps: sections.filter(({ name }) => name.startsWith('If ')).map(trapOf),
      stretch: stretchOf(sections),
    },
    attempts: sections
      .filter(({ name }) => name.startsWith('If '))
      .map(({ fences }) => required(fences.attempt, 'attempt')),
    solution: required(one(sections, 'Solution').fences.solution, 'solution'),
    stretchSolution: optional(sections, 'Stretch')?.fences.solution,
    see: list(keys.see ?? '').map((place) => place.split('=')),
  };
}

/** A lesson in another language: the texts of its file, and all else of the lesson. */
export function translated(lesson, text) {
  const { title, sections } = partsOf(text);
  const texts = textsOf(title, sections).lesson;
  const traps = sections.filter(({ name }) => name.startsWith('If ')).map(trapOf);
  const same = (what, ours, theirs) => {
    if (String(ours) !== String(theirs)) throw new Error(`${what}: ${theirs} here, ${ours} in the original`);
  };
  same('If', lesson.traps.map(({ when }) => when).join('; '), traps.map(({ when }) => when).join('; '));
  same('hints', lesson.hints.length, texts.hints.length);
  same('right choices', rightOf(lesson.guess), rightOf(texts.guess));
  same('Stretch', lesson.stretch !== null, optional(sections, 'Stretch') !== undefined);
  const stretch = lesson.stretch && { ...lesson.stretch, task: one(sections, 'Stretch').prose };
  return { ...lesson, ...texts, traps, stretch };
}

const rightOf = (guess) => guess?.choices.map(({ right }) => right).join();

function textsOf(title, sections) {
  return {
    lesson: {
      title,
      goal: one(sections, 'Goal').prose,
      prose: one(sections, 'Prose').prose,
      guess: guessOf(optional(sections, 'Guess')),
      task: one(sections, 'Task').prose,
      hints: sections.filter(({ name }) => name === 'Hint').map(({ prose }) => prose),
      aha: one(sections, 'Aha').prose,
    },
  };
}

/** The title, the keys that stand before the first section, and the sections with theirs. */
function partsOf(text) {
  const [head, ...rest] = text.split(/^## /m);
  const { prose, keys } = keyed(head);
  const title = /^# (.+)$/.exec(prose)?.[1];
  if (!title) throw new Error('The file begins with "# " and a title, then lines of "key: value".');
  return { title, keys, sections: sectionsIn(rest) };
}

/** Sections, each with its name, its fences and its text. */
export const sectionsIn = (texts) => texts.map(sectionOf);

function sectionOf(text) {
  const [name, ...lines] = text.split('\n');
  const fences = {};
  const unfenced = lines.join('\n').replace(/^```(\w+)\n([^]*?)\n```$/gm, (_, kind, content) => {
    // The empty line that ends a head stays one.
    fences[kind] = content.endsWith('\n') ? `${content}\n` : content;
    return '';
  });
  if (unfenced.includes('```')) throw new Error(`## ${name}: a fence is open, or has no name.`);
  return { name: name.trim(), fences, ...keyed(unfenced) };
}

/** Takes lines of `key: value` out of a text; what remains are paragraphs of one line each. */
function keyed(text) {
  const keys = {};
  const rest = text.replace(/^([a-z]+): +(.*)$/gm, (_, key, value) => {
    keys[key] = value.trim();
    return '';
  });
  const paragraphs = rest.split(/\n\s*\n/).map((paragraph) => paragraph.trim().replace(/\n(?!- )/g, ' '));
  return { keys, prose: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n') };
}

/** A question, its choices as "- [ ] text", of which the right ones have an x, and the answer. */
function guessOf(section) {
  if (!section) return null;
  const [question, choices, ...answer] = section.prose.split('\n\n');
  const found = Array.from(choices.matchAll(/^- \[([ x])\] (.+)$/gm), ([, mark, text]) => ({
    text,
    right: mark === 'x',
  }));
  if (found.length < 2 || !found.some(({ right }) => right) || answer.length === 0)
    throw new Error(
      '## Guess: a question, at least two lines of "- [ ] choice", the right one with an x, and an answer.',
    );
  return { question, choices: found, answer: answer.join('\n\n') };
}

const trapOf = ({ name, prose }) => ({ when: name.slice('If '.length), feedback: prose });

function stretchOf(sections) {
  const section = optional(sections, 'Stretch');
  if (!section) return null;
  const { prose, fences, keys } = section;
  return { task: prose, start: startOf(section, keys), check: linesOf(fences.check, 'check') };
}

const startOf = ({ fences }, keys) => ({
  input: required(fences.start, 'start'),
  direction: keys.direction ?? 'auto',
  extensions: keys.extensions ?? null,
  request: keys.request ?? '',
  holds: keys.holds ?? 'auto',
  ...(keys.frame && { frame: Number(keys.frame) }),
});

function one(sections, name) {
  const section = optional(sections, name);
  if (!section) throw new Error(`It has no "## ${name}".`);
  return section;
}

const optional = (sections, name) => sections.find((section) => section.name === name);

function required(value, name) {
  if (!value) throw new Error(`It has no ${name}.`);
  return value;
}

function oneOf(known, value) {
  if (!known.includes(value)) throw new Error(`"${value}" is none of ${known.join(', ')}.`);
  return value;
}

const list = (text) => text.split(/[,\s]+/).filter((item) => item !== '');
const linesOf = (text, name) =>
  required(text, name)
    .split('\n')
    .filter((line) => line.trim() !== '');
