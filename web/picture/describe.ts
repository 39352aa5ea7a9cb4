import type { Frame } from '../report.gen.ts';
import { capital, count } from '../store/words.ts';

/** What a frame is, in words that hold nothing of its payload. */
export const describe = (frame: Frame): string => `Frame ${frame.index + 1}: ${partsOf(frame).join(', ')}`;

/** The same of a frame that has no others beside it. */
export const describeAlone = (frame: Frame): string => capital(partsOf(frame).join(', '));

function partsOf({ opcode, opcodeName, fin, masked, maskingKey, payloadLength, complete }: Frame): string[] {
  const end = fin ? (opcode === 0 ? ['final'] : []) : ['not final'];
  const key = maskingKey.match(/../g)?.join(' ') ?? 'a key that is not there';
  return [
    opcodeName,
    ...end,
    payloadLength === '' ? 'cut within its header' : count(payloadLength, 'byte'),
    ...(masked ? [`masked with ${key}`] : []),
    ...(complete || payloadLength === '' ? [] : ['cut']),
  ];
}
