import type { Report } from '../../report.gen.ts';

/** A longer text is no question. */
export const longest = 120;

/** Whether words may be meant: no frame, no head and no message of a capture was found in a short line. */
export const mayAsk = ({ kind, frameCount, handshake }: Report, text: string): boolean =>
  kind === 'payload' && frameCount === 0 && !handshake && text.length <= longest && !/[\r\n]./.test(text.trim());
