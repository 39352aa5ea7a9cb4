import { hexByte, joined } from '../bits.ts';
import { textOf } from '../visible.ts';
import type { HeadForm } from './form.ts';

// A head is typed in lines, whose end is CR LF or LF. What else a line may hold is escaped: \r, \n, \t, \xHH, and the
// backslash itself as \\. Any other backslash stands for itself.

const escape = /\\(?:([nrt\\])|x([0-9a-f]{2}))/gi;
const byLetter: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, '\\': 92 };
const ends = { crlf: '\r\n', lf: '\n' } as const;

export function headBytes({ text, ending }: Omit<HeadForm, 'kind'>): Uint8Array {
  const encoder = new TextEncoder();
  const whole = text.replace(/\r\n?/g, '\n').replaceAll('\n', ends[ending]);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const match of whole.matchAll(escape)) {
    const [found, letter, hex] = match;
    const byte = letter === undefined ? Number.parseInt(hex ?? '', 16) : (byLetter[letter.toLowerCase()] ?? 0);
    parts.push(encoder.encode(whole.slice(from, match.index)), Uint8Array.of(byte));
    from = match.index + found.length;
  }
  return joined([...parts, encoder.encode(whole.slice(from))]);
}

/** Writes bytes as a head, so that headBytes gives the same. */
export function headForm(bytes: Uint8Array): HeadForm {
  const text = textOf(bytes, false) ?? Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const plain = textOf(bytes, false) !== null;
  const ending = !text.includes('\r\n') && text.includes('\n') ? 'lf' : 'crlf';
  return { kind: 'head', text: text.split(ends[ending]).map(escapedIn(plain)).join('\n'), ending };
}

const escapedIn =
  (plain: boolean) =>
  (line: string): string =>
    // eslint-disable-next-line no-control-regex
    line.replace(plain ? /[\\\u0000-\u001f\u007f]/g : /[\\\u0000-\u001f\u007f-\u00ff]/g, (character) => {
      if (character === '\\') return '\\\\';
      if (character === '\n') return '\\n';
      if (character === '\r') return '\\r';
      return character === '\t' ? character : '\\x' + hexByte(character.charCodeAt(0));
    });

/** A line of a head: a name, what stands between, and a value. A line that has no name, such as the first, is a value alone. */
export interface Row {
  readonly name: string;
  readonly between: string;
  readonly value: string;
}

/** The lines of a head up to its last one with something in it. */
export function rowsOf(text: string): Row[] {
  const lines = text.replace(/\n*$/, '').split('\n');
  return lines.map((line, i) => {
    const pseudo = line.startsWith(':');
    const [, name, between, value] = (i > 0 || pseudo ? field.exec(line) : null) ?? [];
    return { name: name ?? '', between: between ?? '', value: value ?? line };
  });
}

const field = /^(:?[^:=\s]*)(\s*[:=]\s*)(.*)$/;

/** The head with other lines, and the end that it has. */
export function withRows(text: string, rows: readonly Row[]): string {
  const end = /\n*$/.exec(text)?.[0] ?? '';
  return rows.map(({ name, between, value }) => name + between + value).join('\n') + end;
}
