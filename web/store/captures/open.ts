import type { Inspection } from '../inspection.ts';
import { nameOf } from '../open-file.ts';
import { emptyQuestion } from '../question.ts';
import { files } from './files.ts';
import { isCapture, isJson, isKeyLog, startOf } from './recognise.ts';

/** More JSON than this is not read as a text. */
const mostText = 64 * 1024 * 1024;
/** A key log is shorter. */
const mostKeys = 16 * 1024 * 1024;

/**
 * Opens a file of recorded traffic, of several the first, with the key logs that come with it; or takes key logs for the file that is
 * open. Returns what to say; null if there is neither.
 */
export async function openFiles(inspection: Inspection, given: readonly File[]): Promise<string | null> {
  const starts = await Promise.all(given.map(async (file) => ({ file, start: await startOf(file) })));
  const captures = starts.filter(({ file, start }) => isCapture(start) || (file.size > mostText && isJson(start)));
  const logs = starts.filter(({ file, start }) => file.size < mostKeys && isKeyLog(new TextDecoder().decode(start)));
  const keys = (await Promise.all(logs.map(({ file }) => file.text()))).join('\n');
  const [capture] = captures;
  if (capture) {
    open(inspection, capture.file, nameOf(capture.file), keys);
    const left = given.length - 1 - logs.length;
    return left > 0 ? `Only ${nameOf(capture.file)} was opened, the first of ${captures.length} recordings.` : '';
  }
  const { file } = inspection.question;
  if (keys === '' || file === null) return null;
  return addKeys(inspection, file, keys);
}

/** Opens bytes as a file. */
export function open(inspection: Inspection, blob: Blob, name: string, keys = ''): void {
  inspection.files = files;
  inspection.ask({ ...emptyQuestion, file: files.add({ blob, name, keys }) });
}

/** Reads a file once more, with these keys too; what was chosen in it may be another connection now. */
export function addKeys(inspection: Inspection, number: number, keys: string): string {
  const held = files.held(number);
  if (!held) return '';
  inspection.ask({ ...emptyQuestion, file: files.add({ ...held, keys: `${held.keys}\n${keys}` }) });
  return `The keys are used: ${held.name} is read once more.`;
}
