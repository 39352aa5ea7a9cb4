import type { Report } from '../report.gen.ts';
import { sequenceOf } from '../store/sequence.ts';
import { count } from '../store/words.ts';
import { cutTo } from './fit.ts';
import { Refusal } from './refusal.ts';
import { wordings } from './sequence.ts';

const between = 58;
const mostSteps = 200;

/** Who sends what, as arrows between two lines, at most 72 characters wide. */
export function asciiSequence(report: Report): string {
  const steps = sequenceOf(report);
  if (steps.length === 0) throw new Refusal('There is no frame here to draw, and no handshake.');
  const rest = steps.length - mostSteps;
  const rows = steps.slice(0, mostSteps).flatMap((step) => {
    const text = asciiOf(wordings(step).find((wording) => wording.length <= between - 2) ?? wordings(step)[0] ?? '');
    const number = step.frame ? String(step.frame.index + 1) : '';
    return [row('', ` ${cutTo(text, between - 2)}`), row(number, arrows[step.direction] ?? '-'.repeat(between))];
  });
  const names = `${' '.repeat(4)}Client${' '.repeat(between - 4)}Server`;
  return [names, ...rows, row('', ''), ...(rest > 0 ? [`${count(rest, 'more step')} not drawn here.`] : []), ''].join(
    '\n',
  );
}

const row = (number: string, content: string): string => `${number.padStart(5)} |${content.padEnd(between)}|`;

const arrows: Readonly<Record<string, string>> = {
  'client-to-server': `${'-'.repeat(between - 1)}>`,
  'server-to-client': `<${'-'.repeat(between - 1)}`,
};

/** Quotation marks and sections as ASCII has them, and a question mark for every other character that it lacks. */
export const asciiOf = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replaceAll('…', '...')
    .replaceAll('§', 'section ')
    .replace(/[^ -~]/gu, '?');
