import type { Frame, Report } from '../report.gen.ts';

/** A report that lists others than the first of its frames and messages. */
export interface LaterReport extends Report {
  /** The index of the first message that is listed. */
  readonly firstMessage: number;
}

/** A report on a connection of a file, which tells when things were sent, in seconds. */
export interface TimedReport extends Report {
  /** When the connection began. */
  readonly start?: number;
  readonly frames: (Frame & { readonly time?: number })[];
}

/** The frame with that index, of those that a report lists: they follow one another, not always from the first of all on. */
export const frameOf = (report: Report, index: number): Frame | undefined => report.frames[index - firstFrame(report)];

export const firstFrame = ({ frames }: Report): number => frames[0]?.index ?? 0;

/** The index of the first message that a report lists. */
export const firstMessage = (report: Report): number =>
  report.capture?.from ?? (report as Partial<LaterReport>).firstMessage ?? 0;

/** Whether a report lists the frame with that index, or the message where there are no frames. */
export const isListed = (report: Report, index: number): boolean =>
  report.kind === 'capture' || report.kind === 'payload'
    ? report.messages[index] !== undefined
    : frameOf(report, index) !== undefined;

/** How many frames, or messages of a capture, are listed at a time. */
export const listedAtOnce = 500;
