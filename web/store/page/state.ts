import { buildHash, readBuild } from '../build/address.ts';
import type { BuildState } from '../build/form.ts';
import { firstExample } from '../first-example.ts';
import { oneOf, readHash, writeValues } from '../hash.ts';
import { contents, directions, emptyQuestion, type Question } from '../question.ts';
import { placeHash, readPlace, type Place } from '../reference/place.ts';

/** What the address holds: a text and how it is judged, a form that makes the text, a place of the reference, or one of the course. */
export type View = 'inspect' | 'build' | 'reference' | 'learn';

const views: readonly [View, ...View[]] = ['inspect', 'build', 'reference', 'learn'];

/** What the address says about the page. */
export interface PageState {
  readonly view: View;
  readonly question: Question;
  /** The panes to show; null for all. */
  readonly panes: string | null;
  /** The number of the frame that is shown, from 1; 0 for the one that is shown at first. */
  readonly frame: number;
  readonly build: BuildState;
  /** Whether the input is shown as a form. */
  readonly form: boolean;
  /** What is looked up in the reference. */
  readonly place: Place;
  /** The address itself where it is of the course. */
  readonly learn: string;
}

/** Reads the state out of a hash; what it does not say, or says wrong, is as on a fresh page. */
export function readState(hash: string): PageState {
  const values = readHash(hash);
  const first = ['input', 'request'].some((name) => values.has(name))
    ? emptyQuestion
    : { ...emptyQuestion, ...firstExample };
  return {
    view: oneOf(views, values.get('view')),
    question: {
      ...emptyQuestion,
      input: values.get('input') ?? first.input,
      notation: values.get('notation') || 'auto',
      direction: oneOf(directions, values.get('direction')),
      holds: oneOf(contents, values.get('holds') ?? first.holds),
      extensions: values.get('extensions') ?? null,
      request: values.get('request') ?? '',
      limit: countIn(values.get('limit')),
      connection: values.has('connection') ? countIn(values.get('connection')) : null,
      from: countIn(values.get('from')),
      leaveOut: indexesIn(values.get('leaveOut')),
      takeIn: indexesIn(values.get('takeIn')),
    },
    panes: values.get('panes') ?? null,
    frame: Number(values.get('frame') ?? 0),
    build: readBuild(values),
    form: values.get('view') === 'build' || values.get('face') === 'form',
    place: readPlace(values),
    learn: hash,
  };
}

function countIn(text: string | undefined): number {
  const number = Number(text ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

const indexesIn = (text = ''): number[] => text.match(/\b\d{1,9}\b/g)?.map(Number) ?? [];

/** The hash of a text; null if it would be too long, and for a file. */
export function inspectHash(question: Question, panes: string | null, frame = 0, form = false): string | null {
  if (question.file !== null) return null;
  const { input, notation, direction, holds, extensions, request, limit, connection, from, leaveOut, takeIn } =
    question;
  return writeValues([
    ['input', input],
    ['notation', notation === 'auto' ? null : notation],
    ['direction', direction === 'auto' ? null : direction],
    ['holds', holds === 'auto' ? null : holds],
    ['extensions', extensions],
    ['request', request || null],
    ['limit', limit > 0 ? String(limit) : null],
    ['connection', connection === null ? null : String(connection)],
    ['from', from > 0 ? String(from) : null],
    ['leaveOut', leaveOut.join() || null],
    ['takeIn', takeIn.join() || null],
    ['panes', panes],
    ['frame', frame > 0 ? String(frame) : null],
    ['face', form ? 'form' : null],
  ]);
}

/** The hash of a state; null if it would be too long. */
export function hashOf({ view, question, panes, frame, build, form, place, learn }: PageState): string | null {
  if (view === 'reference') return placeHash(place);
  if (view === 'learn') return learn;
  return view === 'build' ? buildHash(build) : inspectHash(question, panes, frame, form);
}
