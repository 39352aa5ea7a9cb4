import type { Report, Verdict } from '../report.gen.ts';
import type { Inspection } from './inspection.ts';
import { isEmpty } from './question.ts';
import { count } from './words.ts';

/** The symbol of each level of a verdict, and the word that a screen reader says in its place. */
export const levels: Readonly<Record<string, readonly [symbol: string, word: string]>> = {
  ok: ['✓', 'No rule broken'],
  note: ['i', 'Note'],
  warning: ['!', 'Warning'],
  error: ['✕', 'Error'],
  empty: ['⌕', 'Nothing yet'],
};

type Asked = Pick<Inspection, 'report' | 'cancelled' | 'error' | 'question'>;

/** The verdict of the report; without one why there is none, and what can be put in. */
export function verdictOf({ report, cancelled, error, question }: Asked): Verdict {
  if (report) return report.verdict;
  if (cancelled) {
    return { level: 'empty', title: 'Reading the input was cancelled.', detail: 'Change the input, or try again.' };
  }
  if (error) return { level: 'error', title: 'This could not be inspected.', detail: error };
  if (!isEmpty(question)) return { level: 'empty', title: 'Reading the input.', detail: '' };
  return {
    level: 'empty',
    title: 'Paste something to see what it means.',
    detail: 'Frames in any notation, the headers of an opening handshake, or headers with frames behind them.',
  };
}

/** Whether the same question can be asked again. */
export const canTryAgain = ({ report, cancelled, error }: Asked): boolean => !report && (cancelled || error !== '');

/** "1 error · 2 notes"; causes of an error message are not counted, as one of them is enough. */
export function findingCounts({ findings, notation }: Report): string {
  if (notation.id === 'complaint') return '';
  const of = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
  const all = ['error', 'warning', 'note'].map((severity) => [of(severity), severity] as const);
  return all.flatMap(([amount, severity]) => (amount > 0 ? [count(amount, severity)] : [])).join(' · ');
}
