import type { Field, Frame, Head, Report } from '../report.gen.ts';
import { sectionsOf } from '../store/sections.ts';
import { count, directionName } from '../store/words.ts';
import { code, sentence } from './markdown-text.ts';
import { describe } from './describe.ts';
import { faultsIn, faultTexts } from './faults.ts';
import type { PictureOptions } from './options.ts';
import { Refusal } from './refusal.ts';

const longestValue = 200;

/** A table of the fields of each frame; of a whole report also those of its heads. */
export function markdown(report: Report, { frames, show }: PictureOptions = {}): string {
  const heads = frames ? [] : [report.handshake?.request, report.handshake?.response];
  const tables = [
    ...heads.flatMap((head) => (head ? [headTable(head)] : [])),
    ...(frames ?? report.frames).map(frameTable),
  ];
  if (tables.length === 0) throw new Refusal('There is no frame and no head here that has fields.');
  const faults = show && !show.includes('findings') ? [] : faultTexts(report, faultsIn(report, frames));
  const said = faults.map(([severity, text]) => `- **${severity}**: ${sentence(text)}\n`).join('');
  return tables.join('\n') + (said ? `\n${said}` : '');
}

/** The fields of a frame, with their bits from its start. */
export function frameTable(frame: Frame): string {
  const rows = frame.fields.map((field) => [
    bitsOf(field, frame),
    field.name,
    code(shortened(field.value)),
    sentence(field.meaning),
    links(field.section),
  ]);
  return table(
    sentence(`${describe(frame)}, ${directionName(frame.direction)}`),
    ['Bits', 'Name', 'Value', 'Meaning', 'Section'],
    rows,
  );
}

export function headTable(head: Head): string {
  const rows = head.fields.map(({ name, value, meaning, section }) => [
    code(name),
    code(shortened(value)),
    sentence(meaning),
    links(section),
  ]);
  const title = head.kind === 'request' ? 'Request' : 'Response';
  return table(`${title}: ${code(shortened(head.startLine))}`, ['Field', 'Value', 'Meaning', 'Section'], rows);
}

/** Sections as links. */
export const links = (section: string): string =>
  sectionsOf(section)
    .map(({ short, href }) => `[${short}](${href})`)
    .join(', ');

function bitsOf({ bitOffset, bitLength }: Field, { offset }: Frame): string {
  const first = bitOffset - offset * 8;
  return bitLength > 1 ? `${first}–${first + bitLength - 1}` : String(first);
}

function shortened(value: string): string {
  if (value.length <= longestValue) return value;
  return `${value.slice(0, longestValue)}… (${count(value.length - longestValue, 'more character')})`;
}

function table(title: string, names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `**${title}**\n\n${line(names)}${line(names.map(() => '---'))}${rows.map(line).join('')}`;
}
