import { fields } from '../../texts/en/fields.ts';
import { opcodes } from '../../texts/en/opcodes.ts';
import { opcodeNumber } from '../words.ts';
import type { FrameContext } from './context.ts';
import type { Value } from './explanation.ts';
import { withBits } from './patches.ts';
import { saidOf, type Sayer } from './said.ts';

/** The order in which they are offered: those in use first. */
const inUse: readonly number[] = [1, 2, 0, 8, 9, 10];
const reserved: readonly number[] = [3, 4, 5, 6, 7, 11, 12, 13, 14, 15];

export const sayOpcode: Sayer = (context) => {
  const { opcode } = context.at;
  const text = opcodes[opcode];
  return saidOf(fields.opcode, {
    kind: 'opcode',
    lead: `opcode is ${opcodeNumber(opcode)}, ${text?.name ?? ''}.`,
    now: [text?.what, text?.why].join(' '),
    section: text?.section ?? fields.opcode.section,
    values: [...inUse, ...reserved].map((one) => valueOf(context, one)),
  });
};

function valueOf(context: FrameContext, opcode: number): Value {
  const { offset, opcode: present } = context.at;
  const { name = '', short = '' } = opcodes[opcode] ?? {};
  const label = opcodeNumber(opcode);
  return {
    label: name === 'reserved' ? label : `${label} ${name}`,
    meaning: short,
    now: opcode === present,
    set: opcode === present ? null : { patch: withBits(context, offset, 0x0f, opcode) },
  };
}
