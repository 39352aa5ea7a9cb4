import { frameOf } from '../listed.ts';
import { inFrame, type Context } from './context.ts';
import type { Explanation } from './explanation.ts';
import { causesOf } from '../severity.ts';
import { explainFinding } from './finding.ts';
import { explainFrame } from './frame.ts';
import { explainEmpty, explainMessage, explainOutside } from './message.ts';

export { explainEmpty };

/** What is explained by a part that comes once the page is drawn: all that one points at, heads, error messages. */
export type Later = typeof import('./later.ts');

/** Explains what is pointed at; null if a part is needed that is not there yet. */
export function explain(context: Context, later: Later | null): Explanation | null {
  const { subject } = context;
  switch (subject?.kind) {
    case undefined:
      return explainDefault(context, later);
    case 'bits':
      return later && later.explainBits(context, subject.range);
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
  const { report, frame, beginning = 0 } = context;
  if (report.notation.id === 'complaint') return later && later.explainErrorMessage(context);
  const causes = causesOf(report);
  const worst = frame === beginning ? causes[0] : causes.find((index) => report.findings[index]?.frame === frame);
  if (worst !== undefined) return explainFinding(context, worst);
  const shown = frameOf(report, frame);
  if (shown) return explainFrame(inFrame(context, shown));
  const message = report.messages[frame];
  if (message) return explainMessage(context, message);
  if (report.handshake) return later && later.explainHandshake(context);
  return explainEmpty();
}
