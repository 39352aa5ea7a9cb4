import type { Report } from '../report.gen.ts';
import type { Place } from './selection.ts';

/** Where something that was pointed at stands in a new report of changed bytes; null if it is not there any more. */
export function settled(place: Place | null, before: Report | null, after: Report | null): Place | null {
  if (!place || !after || (place.range && place.range.end > after.bytes.length * 8)) return null;
  const { subject } = place;
  if (subject.kind === 'bits') return place;
  if (subject.kind === 'passage') return subject.index < after.passages.length ? place : null;
  if (subject.kind === 'token') return null;
  const old = before?.findings[subject.index];
  const index = after.findings.findIndex(({ rule, byteStart }) => rule === old?.rule && byteStart === old.byteStart);
  return index < 0 ? null : { ...place, subject: { kind: 'finding', index } };
}
