import type { BuildState } from './build-form.ts';
import { buildHash, oneOf, readBuild, written } from './build-state.ts';
import { firstExample } from './examples.ts';
import { readHash } from './hash.ts';
import { contents, directions, emptyQuestion, type Question } from './question.ts';

export type View = 'inspect' | 'build';

/** What the address says about the page. */
export interface PageState {
  readonly view: View;
  readonly question: Question;
  /** The panes to show; null for all. */
  readonly panes: string | null;
  /** The number of the frame that is shown, from 1. */
  readonly frame: number;
  readonly build: BuildState;
}

/** Reads the state out of a hash; what it does not say, or says wrong, is as on a fresh page. */
export function readState(hash: string): PageState {
  const said = readHash(hash);
  const first = ['input', 'request'].some((name) => said.has(name))
    ? emptyQuestion
    : { ...emptyQuestion, ...firstExample };
  return {
    view: said.get('view') === 'build' ? 'build' : 'inspect',
    question: {
      ...emptyQuestion,
      input: said.get('input') ?? first.input,
      notation: said.get('notation') || 'auto',
      direction: oneOf(directions, said.get('direction')),
      holds: oneOf(contents, said.get('holds') ?? first.holds),
      extensions: said.get('extensions') ?? null,
      request: said.get('request') ?? '',
      connection: said.has('connection') ? countIn(said.get('connection')) : null,
      from: countIn(said.get('from')),
      leaveOut: indexesIn(said.get('leaveOut')),
      takeIn: indexesIn(said.get('takeIn')),
    },
    panes: said.get('panes') ?? null,
    frame: Number(said.get('frame') ?? 1),
    build: readBuild(said),
  };
}

function countIn(text: string | undefined): number {
  const number = Number(text ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

const indexesIn = (text = ''): number[] => text.match(/\b\d{1,9}\b/g)?.map(Number) ?? [];

/** The hash of the Inspect view; null if it would be too long. */
export function inspectHash(question: Question, panes: string | null, frame = 1): string | null {
  const { input, notation, direction, holds, extensions, request, connection, from, leaveOut, takeIn } = question;
  return written([
    ['input', input],
    ['notation', notation === 'auto' ? null : notation],
    ['direction', direction === 'auto' ? null : direction],
    ['holds', holds === 'auto' ? null : holds],
    ['extensions', extensions],
    ['request', request || null],
    ['connection', connection === null ? null : String(connection)],
    ['from', from > 0 ? String(from) : null],
    ['leaveOut', leaveOut.join() || null],
    ['takeIn', takeIn.join() || null],
    ['panes', panes],
    ['frame', frame > 1 ? String(frame) : null],
  ]);
}

/** The hash of a state; null if it would be too long. */
export const hashOf = ({ view, question, panes, frame, build }: PageState): string | null =>
  view === 'build' ? buildHash(build) : inspectHash(question, panes, frame);
