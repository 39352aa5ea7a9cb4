import type { Blocks, Frame, Message, Report } from '../../report.gen.ts';
import type { Compressed } from '../compressed.ts';
import type { PayloadValues } from '../payload-values.ts';
import type { Question } from '../question.ts';
import type { Subject } from '../selection.ts';

/** What an explanation is made from. */
export interface Context {
  readonly report: Report;
  /** The question that the report answers. */
  readonly question: Question;
  /** The index of the frame that is shown. */
  readonly frame: number;
  /** The index of the frame at which the input is shown at first; absent for the first frame. */
  readonly beginning?: number;
  /** What is to be explained; null for what the page is about most. */
  readonly subject: Subject | null;
  /** The blocks of the compressed message that is shown, once they are known. */
  readonly blocks: TakenApart | null;
  /** What the payload that was read last holds; absent where none was. */
  readonly values?: PayloadValues | null;
}

/** A compressed message, and the blocks that it is made of. */
export interface TakenApart {
  readonly compressed: Compressed;
  readonly blocks: Blocks;
}

/** A frame and what it is in. */
export interface FrameContext extends Context {
  readonly at: Frame;
  /** The message that the frame is part of. */
  readonly message: Message | undefined;
}

export const messageOf = (report: Report, frame: Frame): Message | undefined =>
  report.messages.find(({ frames }) => frames.includes(frame.index));

export const inFrame = (context: Context, at: Frame): FrameContext => ({
  ...context,
  at,
  message: messageOf(context.report, at),
});

export const isControl = ({ opcode }: Frame): boolean => opcode >= 8;

/** Whether a frame has all of its header. */
export const hasHeader = ({ payloadLength, masked, maskingKey, headerBytes, availableBytes }: Frame): boolean =>
  payloadLength !== '' && availableBytes >= headerBytes && (!masked || maskingKey.length === 8);
