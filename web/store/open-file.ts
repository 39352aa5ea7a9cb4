import type { Engine } from '../engine/engine.ts';
import { visible } from './visible.ts';

/** A larger file would not fit into the page's memory several times over. */
const mostFileBytes = 64 * 1024 * 1024;
/** Of binary data, which takes three characters a byte. */
const mostBinaryBytes = 16 * 1024 * 1024;

/** Reads a file as the text that a person would paste; binary data becomes hex. Fails with words for people. */
export async function textOfFile(file: File, engine: Engine): Promise<string> {
  if (file.size > mostFileBytes) throw new Error(tooLarge(file, mostFileBytes));
  const bytes = new Uint8Array(await contentOf(file));
  if (bytes.length === 0) throw new Error(`${nameOf(file)} is empty.`);
  const text = decoded(bytes);
  if (text !== null) return text;
  if (bytes.length > mostBinaryBytes) throw new Error(tooLarge(file, mostBinaryBytes));
  return engine.format(bytes, 'hex-spaced');
}

/** The name of a file as a screen can show it. */
export const nameOf = (file: File): string => visible(file.name);

/** A folder that is dropped looks like a file, but has nothing to read. */
const contentOf = (file: File): Promise<ArrayBuffer> =>
  file.arrayBuffer().catch(() => {
    throw new Error(`${nameOf(file)} cannot be read: it may be a folder.`);
  });

const tooLarge = (file: File, most: number): string =>
  `${nameOf(file)} is larger than the ${most / 1024 / 1024} MiB that can be read here.`;

/** The text of a file; null if it is binary data. PowerShell writes UTF-16. */
function decoded(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return isText(text) ? text : null;
  } catch {
    return null;
  }
}

/** Frames of ASCII text are UTF-8 too, but have control characters at their heads. */
function isText(text: string): boolean {
  return !/[^\P{Cc}\s\x7f-\x9f]/u.test(text);
}
