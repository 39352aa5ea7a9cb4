import type { Direction } from '../../engine/api.ts';
import { oneOf, writeValues, type Named } from '../hash.ts';
import {
  compression,
  emptyForm,
  emptyState,
  type BuildState,
  type FrameForm,
  type Item,
  type LengthChoice,
  type MaskChoice,
  type PayloadForm,
} from './form.ts';

type Values = ReadonlyMap<string, string>;

const directions: readonly [Direction, ...Direction[]] = ['auto', 'client-to-server', 'server-to-client'];
const lengths: readonly [LengthChoice, ...LengthChoice[]] = ['minimal', '7', '16', '64'];
const payloadForms: readonly [PayloadForm, ...PayloadForm[]] = ['text', 'json', 'hex', 'base64', 'list', 'close'];
const flags = ['rsv1', 'rsv2', 'rsv3'] as const;
/** Says that the extensions are not known, where a compressed frame would imply them. */
const unknown = '?';
/** A hostile link makes no more items than a page can show. */
const mostItems = 500;

/** Reads the form out of a hash. Names of the second item begin with "2.", and so on: a link to one frame is plain. */
export function readBuild(values: Values): BuildState {
  const items = [readItem(values, '')];
  const numbers = new Set([...values.keys()].map((name) => /^\d+\./.exec(name)?.[0]));
  for (let n = 2; n <= mostItems && numbers.has(`${n}.`); n++) items.push(readItem(values, `${n}.`));
  const compressed = items.some((item) => item.kind === 'frame' && item.compress);
  const extensions = values.get('extensions') ?? (compressed ? compression : null);
  return {
    items,
    direction: oneOf(directions, values.get('direction')),
    extensions: extensions === unknown ? null : extensions,
    limit: values.get('limit') ?? '',
  };
}

function readItem(values: Values, prefix: string): Item {
  const get = (name: string): string | undefined => values.get(prefix + name);
  const [text, hex] = [get('head'), get('raw')];
  if (text !== undefined) return { kind: 'head', text, ending: get('ending') === 'lf' ? 'lf' : 'crlf' };
  if (hex !== undefined) return { kind: 'raw', hex };
  return readForm(get);
}

function readForm(get: (name: string) => string | undefined): FrameForm {
  const opcode = Number(get('opcode') ?? emptyForm.opcode);
  const mask = get('mask');
  const choice: MaskChoice = mask === 'off' || mask === 'random' ? mask : 'given';
  return {
    kind: 'frame',
    opcode: Number.isInteger(opcode) && opcode >= 0 && opcode <= 15 ? opcode : emptyForm.opcode,
    fin: get('fin') !== '0',
    rsv1: get('rsv1') === '1',
    rsv2: get('rsv2') === '1',
    rsv3: get('rsv3') === '1',
    mask: choice,
    key: choice === 'given' && mask !== undefined ? mask : emptyForm.key,
    length: oneOf(lengths, get('length')),
    announce: get('announce') ?? '',
    fragments: get('fragments') ?? '',
    form: oneOf(payloadForms, get('form')),
    payload: get('payload') ?? emptyForm.payload,
    code: get('code') ?? emptyForm.code,
    reason: get('reason') ?? '',
    compress: get('compress') === '1',
  };
}

/** The hash of a form; null if it would be too long. */
export function buildHash({ items, direction, extensions, limit }: BuildState): string | null {
  const compressed = items.some((item) => item.kind === 'frame' && item.compress);
  const written = extensions ?? unknown;
  return writeValues([
    ['view', 'build'],
    ...items.flatMap((item, i) => {
      const prefix = i === 0 ? '' : `${i + 1}.`;
      return pairsOf(item).map(([name, value]) => [prefix + name, value] as const);
    }),
    ['extensions', written === (compressed ? compression : unknown) ? null : written],
    ['direction', direction === 'auto' ? null : direction],
    ['limit', limit || null],
  ]);
}

/** The hash of a form with one frame. */
export const frameHash = (form: FrameForm, direction: Direction): string | null =>
  buildHash({ ...emptyState, items: [form], direction });

function pairsOf(item: Item): Named {
  if (item.kind === 'raw') return [['raw', item.hex]];
  if (item.kind === 'head') {
    return [
      ['head', item.text],
      ['ending', item.ending === 'lf' ? 'lf' : null],
    ];
  }
  const close = item.form === 'close';
  return [
    ['opcode', String(item.opcode)],
    ['fin', item.fin ? null : '0'],
    ...flags.map((flag) => [flag, item[flag] ? '1' : null] as const),
    ['mask', item.mask === 'given' ? item.key : item.mask],
    ['length', item.length === 'minimal' ? null : item.length],
    ['announce', item.announce || null],
    ['fragments', item.fragments || null],
    ['form', item.form === 'text' ? null : item.form],
    ['payload', close ? null : item.payload],
    ['code', close ? item.code : null],
    ['reason', close && item.reason ? item.reason : null],
    ['compress', item.compress ? '1' : null],
  ];
}
