import type { Frame, Report } from '../../report.gen.ts';
import { dumpCharacter, hexByte, hexOf } from '../../store/bits.ts';
import { count } from '../../store/words.ts';
import { el, type Node } from '../picture.ts';

const inLine = 16;
const mostBytes = 256;

/** The payload of a frame byte by byte; of a masked one as it travels, the key below it, and what the two are together. */
export function payloadLines(report: Report, frame: Frame): Node[] {
  const { payload, masked, maskingKey, offset, headerBytes } = frame;
  if (payload.length === 0) return [];
  const wire = report.bytes.subarray(offset + headerBytes, offset + headerBytes + payload.length);
  const key = masked ? keyBytes(maskingKey) : null;
  const line = lineFor(payload.length, masked);
  const lines: string[] = [];
  for (let at = 0; at < Math.min(payload.length, mostBytes); at += inLine) {
    const plain = payload.subarray(at, Math.min(at + inLine, mostBytes));
    const characters = Array.from(plain, dumpCharacter).join('');
    const place = String(at).padStart(5);
    if (key) {
      const keys = Uint8Array.from(plain, (_, i) => key[(at + i) % 4] ?? 0);
      lines.push(line(place, 'sent', wire.subarray(at, at + plain.length)), line('', 'key', keys));
    }
    lines.push(line(key ? '' : place, key ? 'unmasked' : '', plain, characters));
  }
  return [block(lines, payload.length)];
}

/** Bytes that are no frame's, as a dump. */
export function dump(bytes: Uint8Array): Node {
  const line = lineFor(bytes.length, false);
  const lines: string[] = [];
  for (let at = 0; at < Math.min(bytes.length, mostBytes); at += inLine) {
    const part = bytes.subarray(at, Math.min(at + inLine, mostBytes));
    lines.push(line(String(at).padStart(5), '', part, Array.from(part, dumpCharacter).join('')));
  }
  return block(lines, bytes.length);
}

function block(lines: readonly string[], length: number): Node {
  const rest = length - mostBytes;
  return el('pre', {}, [...lines, ...(rest > 0 ? [count(rest, 'more byte')] : [])].join('\n'));
}

/** Columns stand below each other; a short payload needs no wide one for its bytes, and one that is not masked none for names. */
const lineFor =
  (length: number, named: boolean) =>
  (place: string, name: string, bytes: Uint8Array, characters = ''): string =>
    `${place.padStart(5)}  ${named ? `${name.padEnd(8)}  ` : ''}${hexOf(bytes).padEnd(3 * Math.min(inLine, length))} ${characters}`.trimEnd();

const keyBytes = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));

/** "byte 2", or "bytes 2 to 5". */
export const placeOf = (start: number, end: number): string =>
  end - start === 1 ? `byte ${start}` : `bytes ${start} to ${end - 1}`;

export const hexShort = (bytes: Uint8Array): string =>
  bytes.length > 8 ? `${Array.from(bytes.subarray(0, 7), hexByte).join(' ')} …` : hexOf(bytes);
