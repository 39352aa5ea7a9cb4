import type { Engine } from '../engine/engine.ts';
import type { RemoteSession } from '../engine/remote-session.ts';
import type { Frame, FrameColumns, Message, Report } from '../report.gen.ts';
import type { FileReader } from './file-reader.ts';
import type { Inspection } from './inspection.ts';
import { firstFrame, type LaterReport } from './listed.ts';
import { listRows, type ListOf, type ListRow } from './list-rows.ts';
import { optionsOf, type Question } from './question.ts';
import { textOf } from './visible.ts';
import { readFrame } from './long-frame.ts';
import { openSession } from './long-session.ts';

/** More rows than this would not fit into the page's memory with all that they hold. */
const mostRows = 100_000;
/** So many frames become rows at a time. */
const framesAtOnce = 2000;
const closeOpcode = 8;

/** The next rows of a list, and how many of its frames or messages have been looked at with them. */
export interface Page {
  readonly rows: readonly ListRow[];
  readonly looked: number;
}

/** Goes through all frames or messages of a report that lists some of them, page by page. */
export function pagesOf(
  { engine, files }: Readers,
  report: Report,
  question: Question,
  of: ListOf,
): AsyncGenerator<Page> {
  if (question.file !== null && files) return filePages(files, question, of);
  return report.capture ? capturePages(engine, question) : framePages(engine, report, question, of);
}

/** What reads texts, and what reads files. */
type Readers = Pick<Inspection, 'engine' | 'files'>;

/** The parts of a connection of a file, which are read one after the other. */
async function* filePages(files: FileReader, question: Question, of: ListOf): AsyncGenerator<Page> {
  let looked = 0;
  for (let from = 0; from < mostRows;) {
    const report = await files.read({ ...question, from }, () => undefined);
    if (!report) return;
    const hasFrames = report.frameCount > 0;
    const end = from + (hasFrames ? report.frames : report.messages).length;
    const isRepeated = hasFrames && firstFrame(report) !== from;
    if (end === from || isRepeated) return;
    const rows = listRows(report, of);
    looked = of === 'frames' ? end : looked + rows.length;
    yield { rows, looked };
    if (end >= (hasFrames ? report.frameCount : report.messageCount)) return;
    from = end;
  }
}

/** A capture is read anew for each page of its messages. */
async function* capturePages(engine: Engine, question: Question): AsyncGenerator<Page> {
  for (let from = 0; from < mostRows;) {
    const report = await engine.inspect(question.input, { ...optionsOf(question), from });
    from += report.messages.length;
    yield { rows: listRows(report, 'messages'), looked: from };
    if (report.messages.length === 0 || from >= report.messageCount) return;
  }
}

async function* framePages(engine: Engine, report: Report, question: Question, of: ListOf): AsyncGenerator<Page> {
  const session = await openSession(engine, report, question);
  if (!session) return;
  try {
    const slices: FrameColumns[] = [];
    const end = Math.min(report.frameCount, mostRows);
    for (let from = 0; from < end; from += framesAtOnce) slices.push(await session.frames(from, from + framesAtOnce));
    const parts = partsOf(slices);
    for (const columns of slices) {
      const page = await listedIn(session, report, columns, parts);
      const rows = listRows(page, of);
      yield { rows, looked: of === 'frames' ? columns.to : page.firstMessage + rows.length };
    }
  } finally {
    void session.close();
  }
}

/** The frames of each message, by its index. */
function partsOf(slices: readonly FrameColumns[]): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const { from, message } of slices) {
    for (const [at, index] of message.entries()) {
      const its = parts.get(index);
      if (its) its.push(from + at);
      else parts.set(index, [from + at]);
    }
  }
  return parts;
}

/** The report with the frames of some columns, and their messages, in place of the first ones. */
async function listedIn(
  session: RemoteSession,
  report: Report,
  columns: FrameColumns,
  parts: ReadonlyMap<number, readonly number[]>,
): Promise<LaterReport> {
  const frames = Array.from(columns.message, (_, at) => readFrame(report.bytes, columns, at));
  const own = [...new Set(columns.message)].filter((index) => index >= 0).sort((a, b) => a - b);
  const messages = await Promise.all(
    own.map(async (index) => {
      const its = parts.get(index) ?? [];
      return messageOf(its, frames, columns.from) ?? (await session.message(index));
    }),
  );
  return { ...report, frames, messages, firstMessage: own[0] ?? 0 };
}

/** A message of frames that are here, and hold its payload as it is; null if the session has to be asked for it. */
function messageOf(parts: readonly number[], frames: readonly Frame[], from: number): Message | null {
  const [frame] = parts.map((index) => frames[index - from]);
  if (!frame || parts.length > 1 || frame.rsv1 || !frame.fin || frame.opcode === closeOpcode) return null;
  const { opcode, direction, complete, payload } = frame;
  const text = opcode === 1 ? textOf(payload, false) : null;
  return {
    opcode,
    direction,
    frames: [...parts],
    compressed: false,
    complete,
    byteLength: payload.length,
    wireLength: payload.length,
    inflated: false,
    payload,
    ...(text !== null && { text }),
    sha256: '',
  };
}
