import type { Report } from '../report.gen.ts';

/** Where a frame stands in a message of several frames; a control frame between them has the message pass through it. */
export type Place = 'alone' | 'first' | 'middle' | 'last' | 'through';

/** The places of the frames that belong to messages of several frames, or stand between such frames. */
export function groupsOf(report: Report): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const { frames } of report.messages) {
    const first = frames[0];
    const last = frames.at(-1);
    if (first === undefined || last === undefined || first === last) continue;
    for (let index = first; index <= last; index++) places.set(index, 'through');
    for (const index of frames) places.set(index, index === first ? 'first' : index === last ? 'last' : 'middle');
  }
  return places;
}
