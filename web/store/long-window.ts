import type { Engine } from '../engine/engine.ts';
import type { RemoteSession } from '../engine/remote-session.ts';
import type { Message, Report } from '../report.gen.ts';
import { listedAtOnce, type LaterReport } from './listed.ts';
import type { Question } from './question.ts';
import { isLong, openSession } from './long-session.ts';

/** A copy in a compressed message reaches back so far (RFC 1951 section 2). */
const longestHistory = 32768;

/** The report with the frames from question.from on, and their messages, in place of the first ones. */
export async function windowOf(engine: Engine, report: Report, question: Question): Promise<Report> {
  if (!isLong(report) || question.from === 0) return report;
  const session = await openSession(engine, report, question);
  if (!session) return report;
  try {
    return await listedFrom(session, report, question.from);
  } finally {
    void session.close();
  }
}

async function listedFrom(session: RemoteSession, report: Report, asked: number): Promise<LaterReport> {
  const from = Math.min(asked, report.frameCount - 1);
  const columns = await session.frames(from, from + listedAtOnce);
  const frames = await Promise.all(Array.from({ length: columns.to - from }, (_, at) => session.frame(from + at)));
  const own = [...new Set(columns.message)].filter((index) => index >= 0).sort((a, b) => a - b);
  const messages = await Promise.all(own.map((index) => session.message(index)));
  const first = own[0] ?? 0;
  const before = messages.some(({ compressed }) => compressed) ? await historyOf(session, first) : [];
  return { ...report, frames, messages: [...before, ...messages], firstMessage: first - before.length };
}

/** The messages before one, back to what compressed ones may copy from. */
async function historyOf(session: RemoteSession, end: number): Promise<Message[]> {
  const before: Message[] = [];
  const lengths = new Map<string, number>();
  for (let at = end - 1; at >= 0 && before.length < listedAtOnce; at--) {
    const message = await session.message(at);
    before.unshift(message);
    if (!message.compressed) continue;
    lengths.set(message.direction, (lengths.get(message.direction) ?? 0) + message.payload.length);
    if ([...lengths.values()].every((length) => length >= longestHistory)) break;
  }
  return before;
}
