import type { Session } from './api.ts';
import type { Runner } from './runner.ts';

/** A session that may run elsewhere: every answer is a promise. */
export type RemoteSession = {
  [K in keyof Session]: (...args: Parameters<Session[K]>) => Promise<ReturnType<Session[K]>>;
};

/** The session with that number on a runner. It ends with the runner. */
export function remoteSession(runner: Runner, number: unknown): RemoteSession {
  const ask =
    <K extends keyof Session>(method: K): RemoteSession[K] =>
    (...args: unknown[]) =>
      runner.call(method, [number, ...args]) as never;
  return {
    push: ask('push'),
    summary: ask('summary'),
    frames: ask('frames'),
    frame: ask('frame'),
    message: ask('message'),
    finish: ask('finish'),
    close: ask('close'),
  };
}
