import type { Report } from '../../report.gen.ts';
import { factTexts } from '../../texts/en/explainer.ts';
import { textRanges } from '../marks.ts';
import { grouped } from '../words.ts';
import type { Fact } from './explanation.ts';
import { fill } from './fill.ts';

/** Where the bytes [start, end) begin in the text that was put in: its line, and the columns that they take there. */
export function placeOf(report: Report, input: string, start: number, end: number): Fact[] {
  const range = textRanges(report, start, end)[0];
  if (!range || range.end > input.length) return [];
  const before = input.slice(0, range.start);
  const line = before.split('\n').length;
  const column = range.start - before.lastIndexOf('\n');
  const last = column + (input.slice(range.start, range.end).split('\n', 1)[0]?.length ?? 0) - 1;
  const columns = last > column ? `columns ${grouped(column)} to ${grouped(last)}` : `column ${grouped(column)}`;
  return [[factTexts.place, fill(factTexts.line, { line: grouped(line), columns })]];
}
