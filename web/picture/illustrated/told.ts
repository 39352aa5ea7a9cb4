import type { Report } from '../../report.gen.ts';
import { inHead } from '../../store/fields.ts';
import { capital } from '../../store/words.ts';
import { el, type Node } from '../picture.ts';
import { notesAt } from './finding-notes.ts';
import { frameSection } from './frame-section.ts';
import { agreementSection, headSection } from './head-section.ts';
import { dump, placeOf } from './payload-lines.ts';

export const mostFrames = 300;

/** What there is to tell of a run of bytes: a head, a frame, or what is neither. */
export interface Told {
  readonly start: number;
  readonly end: number;
  /** The index of the frame; null for what is none. */
  readonly frame: number | null;
  readonly nodes: readonly Node[];
}

/** Heads, frames and what is neither, in the order of their bytes. Where bits are shown otherwise, frames need no picture. */
export function told(report: Report, pictures = true): Told[] {
  const { handshake, frames } = report;
  const heads = [handshake?.request, handshake?.response].filter((head) => head && head.byteEnd > head.byteStart);
  const parts: Told[] = [
    ...heads.flatMap((head) =>
      head ? [{ start: head.byteStart, end: head.byteEnd, frame: null, nodes: [headSection(report, head)] }] : [],
    ),
    ...frames.slice(0, mostFrames).map((frame) => ({
      start: frame.offset,
      end: frame.offset + frame.availableBytes,
      frame: frame.index,
      nodes: [frameSection(report, frame, pictures)],
    })),
  ].sort((a, b) => a.start - b.start);
  const last = parts.findLastIndex(({ start }) => inHead(report, start));
  return parts.flatMap((part, i) => {
    const { start } = part;
    const from = parts[i - 1]?.end ?? 0;
    const agreed = i === last && handshake ? agreementSection(handshake) : [];
    const between = stray(report, from, start);
    return [
      ...(between.length > 0 ? [{ start: from, end: start, frame: null, nodes: between }] : []),
      { ...part, nodes: [...part.nodes, ...agreed] },
    ];
  });
}

/** Bytes between two parts, which belong to neither. */
export function stray(report: Report, start: number, end: number): Node[] {
  if (end <= start) return [];
  return [
    el(
      'section',
      {},
      el('h2', {}, `${capital(placeOf(start, end))} of the input: no part of a frame`),
      dump(report.bytes.subarray(start, end)),
      ...notesAt(report, start, end),
    ),
  ];
}
