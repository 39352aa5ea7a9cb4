// Everything that is no plain ASCII character is escaped, also where a language would take it: nothing in a literal then
// ends it, opens a substitution or reorders what is seen.
const plain = /^[A-Za-z0-9 !#$&()*+,./:;<=>?@[\]^_{|}~-]$/;
// A percent sign would be a directive of printf, and a dash at the start an option.
const plainInFormat = /^[A-Za-z0-9 !#$&()*+,./:;<=>?@[\]^_{|}~]$/;

const digits = (value: number, base: number, width: number): string => value.toString(base).padStart(width, '0');

// How each byte is written.
const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const table = (unescaped: RegExp, escape: (byte: number) => string): string[] =>
  Array.from(all, (byte) => (unescaped.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : escape(byte)));
const inString = table(plain, (byte) => '\\x' + digits(byte, 16, 2));
const inFormat = table(plainInFormat, (byte) => '\\' + digits(byte, 8, 3));
const inHex = table(/^$/, (byte) => digits(byte, 16, 2));

const bytesInLine = 20;
const hexBytesInLine = 32;
const charactersInLine = 60;

/** An interpreted string of Go; \x takes exactly two digits, so that a digit behind it stands for itself. */
export const goString = (bytes: Uint8Array): string => `"${written(bytes, inString)}"`;

/** A bytes literal of Python. */
export const pythonBytes = (bytes: Uint8Array): string => `b'${written(bytes, inString)}'`;

/** A format of printf: three octal digits are the one escape by number that every shell's knows. */
export const shellFormat = (bytes: Uint8Array): string => `'${written(bytes, inFormat)}'`;

/** The bytes as hex digits, without anything between. */
export const hexDigits = (bytes: Uint8Array): string => written(bytes, inHex);

/** A string of hex digits, for JavaScript. */
const hexString = (bytes: Uint8Array): string => `'${hexDigits(bytes)}'`;

/** A str literal of Python. */
export const pythonText = (text: string): string => `'${Array.from(text, pythonCharacter).join('')}'`;

export const goStrings = (bytes: Uint8Array): string[] => chunks(bytes, bytesInLine).map(goString);
export const pythonBytesLines = (bytes: Uint8Array): string[] => chunks(bytes, bytesInLine).map(pythonBytes);
export const shellFormats = (bytes: Uint8Array): string[] => chunks(bytes, bytesInLine).map(shellFormat);
export const hexStrings = (bytes: Uint8Array): string[] => chunks(bytes, hexBytesInLine).map(hexString);

export function pythonTextLines(text: string): string[] {
  const characters = Array.from(text);
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += charactersInLine)
    lines.push(pythonText(characters.slice(at, at + charactersInLine).join('')));
  return lines.length > 0 ? lines : ["''"];
}

/** The bytes of a header's value or another short text that is ASCII. */
export const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes in lines of at most length bytes; no bytes make one empty line. */
function chunks(bytes: Uint8Array, length: number): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / length));
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * length, (i + 1) * length));
}

function written(bytes: Uint8Array, table: readonly string[]): string {
  let text = '';
  for (const byte of bytes) text += table[byte] ?? '';
  return text;
}

function pythonCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (plain.test(character)) return character;
  if (code < 0x100) return '\\x' + digits(code, 16, 2);
  return code < 0x10000 ? '\\u' + digits(code, 16, 4) : '\\U' + digits(code, 16, 8);
}
