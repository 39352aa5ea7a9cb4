import type { Direction } from '../engine/api.ts';
import type { Engine } from '../engine/engine.ts';
import type { RemoteSession } from '../engine/remote-session.ts';
import type { FrameColumns, Report } from '../report.gen.ts';
import { optionsOf, type Question } from './question.ts';

/** So many bytes are pushed at a time, that other calls come between. */
const portion = 1 << 20;

export const directions: readonly Direction[] = ['client-to-server', 'server-to-client'];
export const directionOf = (side: number): string => directions[side] ?? 'unknown';

/** Whether a report of frames lists some of them only. */
export const isLong = ({ capture, frames, frameCount }: Report): boolean => !capture && frames.length < frameCount;

/** Reads the bytes of a report as a session, in which every frame and message can be asked for; null if it has others than the report. */
export async function openSession(engine: Engine, report: Report, question: Question): Promise<RemoteSession | null> {
  const { direction, extensions, request, maxMessageBytes } = optionsOf(question);
  const session = await engine.open({
    ...(direction && { direction }),
    ...(extensions !== undefined && { extensions }),
    ...(request && { request }),
    ...(maxMessageBytes && { maxMessageBytes }),
  });
  const { bytes } = report;
  for (let at = 0; at < bytes.length; at += portion) await session.push(bytes.slice(at, at + portion));
  await session.finish();
  if (await isAlike(session, report)) return session;
  void session.close();
  return null;
}

/** A text can tell more than its bytes do, such as who sent which frame: then the frames of the report are those that hold. */
async function isAlike(session: RemoteSession, report: Report): Promise<boolean> {
  const { to } = await session.frames(report.frameCount - 1, report.frameCount + 1);
  if (to !== report.frameCount) return false;
  const first = report.frames[0]?.index ?? 0;
  const columns = await session.frames(first, first + report.frames.length);
  return report.frames.every((frame, at) => isSameFrame(frame, columns, at));
}

const isSameFrame = ({ offset, direction }: Report['frames'][number], columns: FrameColumns, at: number): boolean =>
  columns.offset[at] === offset && directionOf(columns.direction[at] ?? 2) === direction;
