import type { Report } from '../report.gen.ts';
import { isList } from './tabs.ts';

/** Flips that follow so fast that one report answers several of them change this many bytes at most. */
const mostChanged = 4;

/**
 * What stays as it is on the page while bits are flipped and flipped back, so that nothing moves under the pointer: whether there is a
 * list, and the question whether it is a frame or a payload. base is the bytes as they were before.
 */
export interface KeptView {
  readonly list: boolean;
  readonly near: boolean;
  readonly base: Uint8Array;
  readonly last: Report;
}

export function keptView(before: KeptView | null, report: Report): KeptView {
  if (before?.last === report) return before;
  if (before && isFlip(before.last, report)) return { ...before, last: report };
  return { list: isList(report), near: report.near, base: report.bytes, last: report };
}

/** Whether a report is of the same bytes but for a few. */
function isFlip(before: Report, after: Report): boolean {
  if (before.kind !== after.kind || before.bytes.length !== after.bytes.length) return false;
  let changed = 0;
  for (let i = 0; i < after.bytes.length && changed <= mostChanged; i++)
    if (before.bytes[i] !== after.bytes[i]) changed++;
  return changed > 0 && changed <= mostChanged;
}
