import type { InspectOptions, NotationInfo } from '../../engine/api.ts';
import type { Report } from '../../report.gen.ts';
import { hexOf, joined } from '../bits.ts';
import { writtenLike } from '../nearest-notation.ts';
import type { Part } from './bytes.ts';
import type { Item } from './form.ts';

/** The part of the engine that writes bytes as text, and reads it again. */
export interface Writer {
  notations(): Promise<NotationInfo[]>;
  format(bytes: Uint8Array, notation: string): Promise<string>;
  inspect(input: string, options: InspectOptions): Promise<Report>;
}

/** What is written, the notation that it has to be read in ('auto' as far as that tells it), and the label of the one that it is in. */
export interface Written {
  readonly input: string;
  readonly notation: string;
  readonly label: string;
}

const hex = 'hex-spaced';
/** Of more bytes no text is tried out. */
const mostTried = 1 << 16;

/**
 * What was built as a text: heads as their lines, with hex lines behind them for frames; all else in the notation that the text
 * had or one near it, or in hex. A text is taken only if it is read as just these bytes.
 */
export async function writtenAs(
  items: readonly Item[],
  parts: readonly Part[],
  before: string | undefined,
  engine: Writer,
): Promise<Written> {
  const bytes = joined(parts.map((part) => part.bytes));
  if (bytes.length === 0) return { input: '', notation: 'auto', label: '' };
  const inHex = await engine.format(bytes, hex);
  const notations = await engine.notations();
  const whole = { input: inHex, notation: hex, label: labelOf(notations, hex) };
  if (bytes.length > mostTried) return whole;
  const alike = before === undefined ? null : await engine.format(bytes, writtenLike(notations, before));
  for (const input of [headsAsLines(items, parts), alike, inHex]) {
    if (input === null) continue;
    const read = await engine.inspect(input, { notation: 'auto', holds: 'frames' });
    if (hexOf(read.bytes) === hexOf(bytes)) return { input, notation: 'auto', label: read.notation.label };
  }
  return whole;
}

const labelOf = (notations: readonly NotationInfo[], id: string): string =>
  notations.find((notation) => notation.id === id)?.label ?? id;

/** null where no head comes first. */
function headsAsLines(items: readonly Item[], parts: readonly Part[]): string | null {
  const heads = items.findIndex(({ kind }) => kind !== 'head');
  const count = heads < 0 ? items.length : heads;
  if (count === 0) return null;
  const decoder = new TextDecoder();
  const text = parts.slice(0, count).map(({ bytes }) => decoder.decode(bytes).replaceAll('\r\n', '\n'));
  return [...text, ...parts.slice(count).map(({ bytes }) => hexOf(bytes) + '\n')]
    .join('')
    .replace(/([0-9a-f])\n$/, '$1');
}
