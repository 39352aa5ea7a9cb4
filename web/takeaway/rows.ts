import { Refusal } from '../picture/picture.ts';
import type { Frame, Report } from '../report.gen.ts';
import { hexOf } from '../store/bits.ts';
import { listRows } from '../store/list-rows.ts';
import { directionName } from '../store/words.ts';
import type { Asked, Row, Takeaway } from './types.ts';

/** A row as it is written: a payload that is no text stands in hex. */
interface Written {
  readonly number: string;
  readonly seconds: string;
  readonly direction: string;
  readonly kind: string;
  readonly bytes: number;
  readonly form: 'text' | 'hex';
  readonly content: string;
}

const columns = ['number', 'seconds', 'direction', 'kind', 'bytes', 'form', 'content'] as const;

const writtenAs = ({ number, time, direction, kind, content: { text, bytes } }: Row): Written => ({
  number: number.replaceAll(',', ''),
  seconds: time.replace(/[^\d.-]/g, ''),
  direction: directionName(direction),
  kind,
  bytes: bytes.length,
  form: text === null ? 'hex' : 'text',
  content: text ?? hexOf(bytes),
});

/** The rows that a list shows; where none is told of, those of the report, or of some of its frames. */
function rowsOf(report: Report, frames?: readonly Frame[], { rows }: Asked = {}): Written[] {
  const taken = frames && new Set(frames.map(({ index }) => index));
  const all: readonly Row[] = rows ?? listRows(report, report.frames.length > 0 ? 'frames' : 'messages');
  const left = taken ? all.filter(({ frame, head }) => !head && taken.has(frame)) : all;
  if (left.length === 0) throw new Refusal('There is no message here.');
  return left.map(writtenAs);
}

/** RFC 4180: a field with a quote, a comma or the end of a line stands in quotes. */
const field = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** What a spreadsheet would reckon as a formula begins with an apostrophe: payloads are hostile. */
const harmless = (content: string): string => (/^[=+@\t\r-]/.test(content) ? `'${content}` : content);

const csvRow = (row: Written): string =>
  columns.map((name) => field(name === 'content' ? harmless(row.content) : row[name])).join();

export const rowsAsCsv: Takeaway['write'] = (...of) =>
  [columns.join(), ...rowsOf(...of).map(csvRow)].join('\r\n') + '\r\n';

export const rowsAsJson: Takeaway['write'] = (...of) => JSON.stringify(rowsOf(...of).map(jsonOf), null, 2) + '\n';

/** Numbers are numbers; what is not known is left out. */
const jsonOf = ({ number, seconds, form, content, ...rest }: Written): object => ({
  ...(number && { number: Number(number) }),
  ...(seconds && { seconds: Number(seconds) }),
  ...rest,
  [form]: content,
});

export const rowsAsText: Takeaway['write'] = (...of) =>
  rowsOf(...of)
    .map(({ number, seconds, direction, kind, bytes, content }) => {
      const facts = [number && `#${number}`, seconds && `${seconds} s`, direction, kind, `${bytes} B`];
      return `${facts.filter(Boolean).join('  ')}\n${content}\n`;
    })
    .join('\n');
