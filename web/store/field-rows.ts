import type { Field, Frame } from '../report.gen.ts';
import { fieldName, kindOf, type Kind } from './fields.ts';
import { count, grouped } from './words.ts';

/** A row of the table of fields; RSV1 to RSV3 are one. */
export interface FieldRow {
  readonly kind: Kind;
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
  readonly section: string;
  /** [start, end): its bits in the input. */
  readonly start: number;
  readonly end: number;
}

/** Longer bytes are cut; the panels of bytes and of the payload have all of them. */
const mostBytes = 8;

export function fieldRows({ fields }: Frame): FieldRow[] {
  const reserved = fields.filter(({ name }) => /^RSV\d$/.test(name));
  return fields.flatMap((field) => {
    if (!reserved.includes(field)) return [rowOf(field)];
    return field === reserved[0] ? [reservedRow(field, reserved)] : [];
  });
}

function rowOf(field: Field): FieldRow {
  const { meaning, section, bitOffset, bitLength } = field;
  const kind = kindOf(field);
  const value = shownValue(kind, field);
  return { kind, name: fieldName(field), value, meaning, section, start: bitOffset, end: bitOffset + bitLength };
}

function shownValue(kind: Kind, { name, value }: Field): string {
  if (kind === 'length') return grouped(value);
  return kind === 'key' || name === 'Payload data' ? hexPairs(value) : value;
}

function hexPairs(hex: string): string {
  const pairs = hex.match(/[\da-f]{2}|…/gi) ?? [];
  return pairs.length > mostBytes ? `${pairs.slice(0, mostBytes - 1).join(' ')} …` : pairs.join(' ');
}

/** What the three mean is said once, and of a single one where it is another. */
function reservedRow(first: Field, all: readonly Field[]): FieldRow {
  const usual = all.findLast(({ value }) => value === '0');
  const unusual = all.filter(({ value, meaning }) => value !== '0' || meaning !== usual?.meaning);
  const meaning =
    unusual.length === 0
      ? (usual?.meaning ?? '').replace('this bit', 'these bits')
      : unusual.map(({ name, meaning }) => `${name}: ${meaning}`).join('. ');
  return {
    ...rowOf(first),
    name: 'RSV1–3',
    value: all.map(({ value }) => value).join(' '),
    meaning,
    end: first.bitOffset + all.length,
  };
}

/** What stands behind the first two bytes, in short: "masking key 37 fa 21 3d, payload 5 bytes". */
export function restInWords(frame: Frame): string {
  const rest = fieldRows(frame).filter(({ start, kind }) => start >= frame.offset * 8 + 16 && kind !== 'payload');
  const words = rest.map(({ name, value }) => `${name} ${value}`);
  const payload = frame.availableBytes - frame.headerBytes;
  if (payload > 0) words.push(`payload ${count(payload, 'byte')}`);
  return words.join(', ');
}
