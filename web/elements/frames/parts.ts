import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../report.gen.ts';
import type { ListOf, ListRow } from '../../store/list-rows.ts';
import { firstFrame, listedAtOnce } from '../../store/listed.ts';
import { count, grouped } from '../../store/words.ts';

/** How many frames, or messages, an input has, listed or not. */
export const totalOf = ({ frameCount, messageCount }: Report, of: ListOf): number =>
  of === 'frames' ? frameCount : messageCount;

/** How many frames, or messages, rows are of: heads are none. */
export const countOf = (rows: readonly ListRow[]): number => rows.filter(({ head }) => !head).length;

/** How much of all is listed, or has been looked at: "the first 500 of 700 frames", "501 to 700 of 700 frames", "14 frames". */
export function amountOf(rows: readonly ListRow[], looked: boolean, report: Report, of: ListOf): string {
  const all = totalOf(report, of);
  const total = count(all, of === 'frames' ? 'frame' : 'message');
  if (countOf(rows) >= all) return total;
  const own = rows.filter(({ head }) => !head);
  const [first = '', last = ''] = [own[0]?.number, own.at(-1)?.number];
  if (looked || first === '1') return `the first ${grouped(own.length)} of ${total}`;
  return `${first} to ${last} of ${total}`;
}

/** Buttons to the frames, or messages of a capture, before and behind those that are listed; show is given where to begin, and what to show. */
export function pager(
  report: Report,
  of: ListOf,
  show: (from: number, frame: number) => void,
): TemplateResult | typeof nothing {
  const { capture, frames, messages, frameCount, messageCount } = report;
  const [listed, total] = capture ? [messages.length, messageCount] : [frames.length, frameCount];
  const from = capture?.from ?? firstFrame(report);
  const behind = from + listed;
  if (listed >= total) return nothing;
  const step = (to: number): void => show(to, capture ? 0 : to);
  const what = of === 'messages' && !capture ? 'frames ' : '';
  return html`<p class="pager">
    <button class="button small" ?disabled=${from === 0} @click=${() => step(Math.max(0, from - listedAtOnce))}>
      Earlier
    </button>
    <span>${what}${grouped(from + 1)} to ${grouped(behind)} of ${grouped(total)}</span>
    <button class="button small" ?disabled=${behind >= total} @click=${() => step(behind)}>Later</button>
  </p>`;
}
