import type { Report } from '../report.gen.ts';
import { causesOf } from './severity.ts';
import { firstFrame, isListed } from './listed.ts';

/** The frame that is shown of a text that was just put in: the one with the worst error, else the first. */
export function beginningOf(report: Report): number {
  const { frame, severity } = report.findings[causesOf(report)[0] ?? -1] ?? {};
  const isThere = frame !== undefined && severity === 'error' && report.kind !== 'capture' && isListed(report, frame);
  return isThere ? frame : firstFrame(report);
}
