import type { Report } from '../../report.gen.ts';
import { holds } from './condition.ts';
import type { Condition } from './lesson.ts';

/** Of how many frames and messages conditions are suggested. */
const few = 3;

/** Conditions that hold of what a task is to lead to, each with whether it does not hold of the start yet. */
export function suggested(start: Report, solved: Report): readonly { condition: Condition; isNew: boolean }[] {
  return candidates(solved)
    .filter((condition) => holds(condition, { report: solved, start }))
    .map((condition) => ({ condition, isNew: !holds(condition, { report: start, start }) }));
}

const candidates = ({ kind, frames, messages, handshake, frameCount }: Report): Condition[] => [
  'errors is none',
  'warnings is none',
  `kind is ${JSON.stringify(kind)}`,
  ...(frameCount > 0 ? [`frames.count is ${frameCount}`] : []),
  ...frames
    .slice(0, few)
    .flatMap(({ opcode, fin, masked, payloadLength }, i) => [
      `frames[${i}].opcode is ${opcode}`,
      `frames[${i}].fin is ${fin ? 'yes' : 'no'}`,
      `frames[${i}].masked is ${masked ? 'yes' : 'no'}`,
      ...(payloadLength === '' ? [] : [`frames[${i}].payloadLength is ${payloadLength}`]),
    ]),
  ...messages
    .slice(0, few)
    .flatMap(({ text, complete, closeCode }, i) => [
      ...(text === undefined ? [] : [`messages[${i}].text is ${JSON.stringify(text)}`]),
      ...(complete ? [`messages[${i}].complete is yes`] : []),
      ...(closeCode === undefined ? [] : [`messages[${i}].closeCode is ${closeCode}`]),
    ]),
  ...(handshake?.request ? ['handshake.request.complete is yes'] : []),
  ...(handshake ? ['handshake.acceptState is "match"'] : []),
];
