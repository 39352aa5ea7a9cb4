import type { Holds } from '../engine/api.ts';
import type { Engine } from '../engine/engine.ts';
import type { Report } from '../report.gen.ts';
import type { Patch } from './bits.ts';
import type { FileReader } from './file-reader.ts';
import { isWritten, writtenLike } from './nearest-notation.ts';
import type { Question } from './question.ts';
import { textWith, textWithout } from './splice.ts';

/** A report, the question that it answers, and what reads files. */
interface Answered {
  readonly report: Report;
  readonly question: Question;
  readonly files: FileReader | null;
}

/**
 * What is asked once bytes are others: of a text in the notation that it has. Where that one is only read, the text is patched, if the
 * place is in a head or bytes are only taken out; else the bytes are written in the notation nearest to it.
 */
export async function rewritten(
  engine: Engine,
  { report, question, files }: Answered,
  bytes: Uint8Array,
  patch: Patch | null,
): Promise<Partial<Question>> {
  const { id } = report.notation;
  if (question.file !== null && files) return files.alone(report, bytes);
  const notations = await engine.notations();
  if (isWritten(notations, id)) return { input: await engine.format(bytes, id) };
  const { input, connection, leaveOut, takeIn } = question;
  const text = patch && (textWith(report, input, patch) ?? textWithout(report, input, patch));
  if (text !== null) return { input: text, connection, leaveOut, takeIn };
  return { input: await engine.format(bytes, writtenLike(notations, id)), notation: 'auto' };
}

/** Frames stay frames, whatever bits and fixes make of them. */
export const holdsAfter = ({ kind }: Report, holds: Holds): Holds =>
  /^(frames|stream)$/.test(kind) ? 'frames' : holds;
