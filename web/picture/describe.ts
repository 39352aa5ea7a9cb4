import type { Frame } from '../report.gen.ts';
import { count } from '../store/words.ts';

/** What a frame is, in words that hold nothing of its payload. */
export function describe(frame: Frame): string {
  const { index, opcodeName, fin, masked, maskingKey, payloadLength, complete } = frame;
  const parts = [
    opcodeName,
    ...(fin ? [] : ['not final']),
    payloadLength === '' ? 'cut within its header' : count(payloadLength, 'byte'),
    ...(masked ? [`masked with ${maskingKey || 'a key that is not there'}`] : []),
    ...(complete || payloadLength === '' ? [] : ['cut']),
  ];
  return `Frame ${index + 1}: ${parts.join(', ')}`;
}
