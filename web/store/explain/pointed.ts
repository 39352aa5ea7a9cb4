import type { BitRange } from '../bits.ts';
import { frameAt, inHead } from '../fields.ts';
import { explainUnframed } from './unframed.ts';
import { explainBytes, explainField, runsIn } from './bits.ts';
import { inFrame, type Context } from './context.ts';
import type { Explanation } from './explanation.ts';
import { explainFrame } from './frame.ts';
import { explainHead } from './head.ts';
import { explainOutside } from './message.ts';
import { explainStatusCode } from './status-code.ts';

/** The bits [start, end) of the input: of a frame, of a head, or of neither. */
export function explainBits(context: Context, range: BitRange): Explanation {
  const { report } = context;
  const byte = range.start >> 3;
  const frame = frameAt(report, byte);
  if (!frame) {
    if (inHead(report, byte)) return explainHead(context, range);
    const message = report.messages[context.frame];
    return message ? explainUnframed(context, message, range) : explainOutside();
  }
  const within = inFrame(context, frame);
  const end = (frame.offset + frame.availableBytes) * 8;
  if (range.start <= frame.offset * 8 && range.end >= end) return explainFrame(within);
  const [run, ...others] = runsIn(within, range);
  if (!run) return explainFrame(within);
  if (others.length > 0) return explainBytes(within, [run, ...others], range);
  if (run.name === 'status code') return explainStatusCode(within, run, range);
  return explainField(within, run, range);
}
