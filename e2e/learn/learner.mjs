import { eventually, until, untilThere } from '../page/inspector.mjs';
import { solutions } from './solutions.mjs';

// What a learner does on the page of a lesson.

const lesson = 'ws-lens-learn >>> ws-lens-lesson';
export const parts = {
  root: `${lesson} >>> [data-lesson]`,
  text: `${lesson} >>> ws-lens-bench >>> ws-lens-source >>> textarea`,
  bit: (bit) => `${lesson} >>> ws-lens-bench >>> ws-lens-bit-strip >>> section [data-bits="${bit}-${bit + 1}"].bit`,
  verdict: `${lesson} >>> ws-lens-bench >>> ws-lens-verdict-bar >>> .title`,
  bench: `${lesson} >>> ws-lens-bench`,
  task: `${lesson} >>> ws-lens-task`,
  conditions: `${lesson} >>> ws-lens-task >>> [data-condition]`,
  feedback: `${lesson} >>> ws-lens-task >>> [data-feedback]`,
  result: `${lesson} >>> ws-lens-task >>> [data-solved]`,
  hint: (number) => `${lesson} >>> ws-lens-task >>> [data-hint="${number}"]`,
  spoken: `${lesson} >>> ws-lens-task >>> section > [role=status]`,
  prose: `${lesson} >>> [data-prose]`,
  guess: `${lesson} >>> ws-lens-guess`,
};

/** Goes to a lesson by its address, and waits until it is there with its start judged. */
export async function openLesson(page, id, more = '') {
  await page.evaluate((hash) => (location.hash = hash), `#view=learn${more}&lesson=${id}`);
  await until(() => page.$eval(parts.root, (root, id) => root.dataset.lesson === id, id).catch(() => false), id);
  await untilThere(page, parts.text);
  await until(
    () => page.$eval(parts.bench, ({ attempt }) => attempt.start !== null && attempt.inspection.whole !== null),
    `the start of ${id}`,
  );
}

/** For each condition whether it is met, as the page says. */
export const metIn = (page) => page.$$eval(parts.conditions, (all) => all.map(({ dataset }) => dataset.met === 'true'));

export const isSolved = async (page) => (await page.$(parts.result)) !== null;

/** Puts a text in place of the one in the box, as key strokes do. */
export async function write(page, text) {
  await page.$eval(
    parts.text,
    (field, text) => {
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true, composed: true }));
    },
    text,
  );
  await until(() => page.$eval(parts.bench, settled), 'a report on what was written');
}

/** Runs in the page. */
const settled = ({ inspection }) => inspection.question === inspection.answered;

/** Flips the bits by which two texts of hex differ: each is chosen, then the button to flip it pressed. */
export async function flipBits(page, from, to) {
  const [before, after] = [from, to].map((text) => Buffer.from(text.replace(/\s/g, ''), 'hex'));
  const bits = [...before].flatMap((byte, i) =>
    [7, 6, 5, 4, 3, 2, 1, 0].filter((at) => ((byte ^ after[i]) >> at) & 1).map((at) => i * 8 + 7 - at),
  );
  for (const bit of bits) {
    await page.$eval(
      parts.bench,
      ({ inspection }, bit) => {
        const frame = inspection.whole.frames.findLast(({ offset }) => offset * 8 <= bit);
        inspection.selection.showFrame(frame.index);
      },
      bit,
    );
    await untilThere(page, parts.bit(bit));
    await page.$eval(parts.bit(bit), (button) => button.click());
    await page.$eval(`${parts.bench} >>> [data-action=flip]`, (button) => button.click());
    await until(() => page.$eval(parts.bench, settled), 'a report on the flipped bit');
  }
}

/** Solves the task as a learner does: by bits where their number counts, else by what is written. */
export async function solve(page, { lesson }) {
  const solution = solutions[lesson.id];
  const byBits = lesson.check.some((condition) => condition.startsWith('changed.bits'));
  if (byBits) await flipBits(page, lesson.start.input, solution);
  else await write(page, solution);
  await eventually.deepEqual(
    () => metIn(page),
    lesson.check.map(() => true),
  );
  await until(() => isSolved(page), `the result of ${lesson.id}`);
}

/** All text and all attributes that a page holds, shadow roots too. */
export const everything = (page) =>
  page.evaluate(() => {
    const seen = [];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) seen.push(node.data);
      for (const { value } of node.attributes ?? []) seen.push(value);
      for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child);
    };
    walk(document.querySelector('main [data-view=learn]'));
    return seen.join('\n');
  });

/** What runs in a tab before the page: the language, with what was done before. */
export const english = () => localStorage.setItem('wslens-language', 'en');
/** The tab starts with nothing done; when it is loaded again it keeps what it has. */
export const fresh = () => {
  if (!sessionStorage.getItem('begun')) localStorage.clear();
  sessionStorage.setItem('begun', 'yes');
  localStorage.setItem('wslens-language', 'en');
};
export const german = () => localStorage.setItem('wslens-language', 'de');

/** What the browser keeps of the course. */
export const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('wslens-progress') ?? '{}'));
