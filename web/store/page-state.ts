import type { Direction } from '../engine/api.ts';
import { emptyForm, type BuildForm, type MaskChoice, type PayloadForm } from './build-form.ts';
import { firstExample } from './examples.ts';
import { readHash, writeHash } from './hash.ts';
import { emptyQuestion, type Question } from './inspection.ts';

export type View = 'inspect' | 'build';

/** What the address says about the page. */
export interface PageState {
  readonly view: View;
  readonly question: Question;
  /** The panes to show; null for all. */
  readonly panes: string | null;
  /** The number of the frame that is shown, from 1. */
  readonly frame: number;
  readonly form: BuildForm;
}

const directions: readonly [Direction, ...Direction[]] = ['auto', 'client-to-server', 'server-to-client'];
const payloadForms: readonly [PayloadForm, ...PayloadForm[]] = ['text', 'hex', 'list', 'close'];
const flags = ['rsv1', 'rsv2', 'rsv3'] as const;

/** Reads the state out of a hash; what it does not say, or says wrong, is as on a fresh page. */
export function readState(hash: string): PageState {
  const said = readHash(hash);
  const direction = oneOf(directions, said.get('direction'));
  const first = ['input', 'request'].some((name) => said.has(name))
    ? emptyQuestion
    : { ...emptyQuestion, ...firstExample };
  return {
    view: said.get('view') === 'build' ? 'build' : 'inspect',
    question: {
      input: said.get('input') ?? first.input,
      notation: said.get('notation') || 'auto',
      direction,
      extensions: said.get('extensions') ?? null,
      request: said.get('request') ?? '',
    },
    panes: said.get('panes') ?? null,
    frame: Number(said.get('frame') ?? 1),
    form: readForm(said, direction),
  };
}

function readForm(said: ReadonlyMap<string, string>, direction: Direction): BuildForm {
  const opcode = Number(said.get('opcode') ?? emptyForm.opcode);
  const mask = said.get('mask');
  const choice: MaskChoice = mask === 'off' || mask === 'random' ? mask : 'given';
  return {
    opcode: Number.isInteger(opcode) && opcode >= 0 && opcode <= 15 ? opcode : emptyForm.opcode,
    fin: said.get('fin') !== '0',
    rsv1: said.get('rsv1') === '1',
    rsv2: said.get('rsv2') === '1',
    rsv3: said.get('rsv3') === '1',
    mask: choice,
    key: choice === 'given' && mask !== undefined ? mask : emptyForm.key,
    form: oneOf(payloadForms, said.get('form')),
    payload: said.get('payload') ?? emptyForm.payload,
    code: said.get('code') ?? emptyForm.code,
    reason: said.get('reason') ?? '',
    compress: said.get('compress') === '1',
    direction,
  };
}

/** The hash of the Inspect view; null if it would be too long. */
export function inspectHash(question: Question, panes: string | null, frame = 1): string | null {
  const { input, notation, direction, extensions, request } = question;
  return written([
    ['input', input],
    ['notation', notation === 'auto' ? null : notation],
    ['direction', direction === 'auto' ? null : direction],
    ['extensions', extensions],
    ['request', request || null],
    ['panes', panes],
    ['frame', frame > 1 ? String(frame) : null],
  ]);
}

/** The hash of the Build view; null if it would be too long. */
export function buildHash(form: BuildForm): string | null {
  const close = form.form === 'close';
  return written([
    ['view', 'build'],
    ['opcode', String(form.opcode)],
    ['fin', form.fin ? null : '0'],
    ...flags.map((flag) => [flag, form[flag] ? '1' : null] as const),
    ['mask', form.mask === 'given' ? form.key : form.mask],
    ['form', form.form === 'text' ? null : form.form],
    ['payload', close ? null : form.payload],
    ['code', close ? form.code : null],
    ['reason', close && form.reason ? form.reason : null],
    ['compress', form.compress ? '1' : null],
    ['direction', form.direction === 'auto' ? null : form.direction],
  ]);
}

const written = (pairs: readonly (readonly [string, string | null])[]): string | null =>
  writeHash(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null));

const oneOf = <T extends string>(values: readonly [T, ...T[]], value: string | undefined): T =>
  values.find((known) => known === value) ?? values[0];
