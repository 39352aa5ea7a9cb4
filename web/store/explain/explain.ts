import type { BitRange } from '../bits.ts';
import { frameAt, inHead } from '../fields.ts';
import { explainBytes, explainField, runsIn } from './bits.ts';
import { inFrame, type Context } from './context.ts';
import type { Explanation } from './explanation.ts';
import { causesOf, explainFinding } from './finding.ts';
import { explainFrame } from './frame.ts';
import { explainEmpty, explainMessage, explainOutside } from './message.ts';

export { explainEmpty };

/** What is explained by a part that comes later: heads, status codes, compressed data, passages, error messages. */
export type Later = typeof import('./later.ts');

/** Explains what is pointed at; null if a part is needed that is not there yet. */
export function explain(context: Context, later: Later | null): Explanation | null {
  const { subject } = context;
  switch (subject?.kind) {
    case undefined:
      return explainDefault(context, later);
    case 'bits':
      return explainBits(context, subject.range, later);
    case 'finding':
      return explainFinding(context, subject.index) ?? explainOutside();
    case 'passage':
      return later && (later.explainPassage(context, subject.index) ?? explainOutside());
    case 'token':
      return later && (later.explainToken(context, subject.index) ?? explainOutside());
  }
}

/** Nothing is pointed at: the worst finding, else the frame, the message or the handshake that is shown. */
function explainDefault(context: Context, later: Later | null): Explanation | null {
  const { report, frame } = context;
  if (report.notation.id === 'complaint') return later && later.explainComplaint(context);
  const causes = causesOf(report);
  const worst = frame === 0 ? causes[0] : causes.find((index) => report.findings[index]?.frame === frame);
  if (worst !== undefined) return explainFinding(context, worst);
  const shown = report.frames[frame];
  if (shown) return explainFrame(inFrame(context, shown));
  const message = report.messages[frame];
  if (message) return explainMessage(context, message);
  if (report.handshake) return later && later.explainHandshake(context);
  return explainEmpty();
}

function explainBits(context: Context, range: BitRange, later: Later | null): Explanation | null {
  const { report } = context;
  const byte = range.start >> 3;
  const frame = frameAt(report, byte);
  if (!frame) {
    if (inHead(report, byte)) return later && later.explainHead(context, range);
    const message = report.messages[context.frame];
    return message ? explainMessage(context, message) : explainOutside();
  }
  const within = inFrame(context, frame);
  const end = (frame.offset + frame.availableBytes) * 8;
  if (range.start <= frame.offset * 8 && range.end >= end) return explainFrame(within);
  const [run, ...others] = runsIn(within, range);
  if (!run) return explainFrame(within);
  if (others.length > 0) return explainBytes(within, [run, ...others], range);
  if (run.name === 'Status code') return later && later.explainStatusCode(within, run, range);
  return explainField(within, run, range);
}
