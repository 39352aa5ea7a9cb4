import type { Report } from '../report.gen.ts';
import type { Subject } from './selection.ts';

/** The index of the next error after what is pinned, by their places in the bytes; consequences are left out. null without errors. */
export function nextError({ findings }: Report, pinned: Subject | null): number | null {
  const errors = Array.from(findings.keys())
    .filter((index) => findings[index]?.severity === 'error' && findings[index].causedBy === undefined)
    .sort((a, b) => (findings[a]?.byteStart ?? 0) - (findings[b]?.byteStart ?? 0));
  const at = pinned?.kind === 'finding' ? errors.indexOf(pinned.index) : -1;
  return errors[(at + 1) % errors.length] ?? null;
}
