import { wholeTexts } from '../../texts/en/wholes.ts';
import { grouped } from '../words.ts';
import type { FrameContext } from './context.ts';
import type { Crumb } from './explanation.ts';
import { fill } from './fill.ts';

const bits = (start: number, end: number): Crumb['subject'] => ({ kind: 'bits', range: { start, end } });

/** The frame, as the first step of a path. */
export function frameCrumb({ report, at }: FrameContext): Crumb {
  const { offset, availableBytes, index } = at;
  const text = report.frameCount > 1 ? fill(wholeTexts.frameNumber, { n: grouped(index + 1) }) : wholeTexts.frame;
  return { text, subject: bits(offset * 8, (offset + availableBytes) * 8) };
}

/** The byte of a frame that holds a bit; frames are counted from their own first byte. */
export function byteCrumb({ at }: FrameContext, bit: number): Crumb {
  const byte = bit >> 3;
  return {
    text: fill(wholeTexts.byte, { n: grouped(byte - at.offset) }),
    subject: bits(byte * 8, byte * 8 + 8),
  };
}

export const here = (text: string): Crumb => ({ text, subject: null });
