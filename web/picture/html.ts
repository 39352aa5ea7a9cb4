import type { Frame, Head, Report } from '../report.gen.ts';
import { fieldRows } from '../store/field-rows.ts';
import { sectionsOf } from '../store/sections.ts';
import { severityName } from '../store/severity.ts';
import { visible } from '../store/visible.ts';
import { describe } from './describe.ts';
import { faultsIn, othersIn } from './faults.ts';
import { el, markup, type Node } from './node.ts';
import type { PictureOptions } from './options.ts';
import { picture } from './svg.ts';

const mostFrames = 20;

/** The picture as HTML without script or style, with what it says as tables and lists below it. */
export const html = (report: Report, options: PictureOptions = {}): string =>
  markup(figure(report, options)).trimStart() + '\n';

/** The same as a tree. What is wrong is marked in the picture; it stands below it, as do the tables, as text that can be searched and copied. */
export function figure(report: Report, options: PictureOptions = {}): Node {
  const { show } = options;
  const inTables = show?.includes('fields') ?? false;
  const shown = inTables ? { ...options, show: show?.filter((part) => part !== 'fields') } : options;
  const drawn = picture(report, { ...shown, listed: false });
  const frames = options.frames ?? report.frames;
  return el(
    'figure',
    { class: 'wslens' },
    drawn,
    ...(inTables ? [...headsOf(report).map(headTable), ...frames.slice(0, mostFrames).map(frameTable)] : []),
    ...(show && !show.includes('findings') ? [] : faultItems(report, options.frames)),
    el('figcaption', {}, visible(report.verdict.title)),
  );
}

const headsOf = ({ handshake }: Report): Head[] =>
  [handshake?.request, handshake?.response]
    .filter((head) => head !== undefined)
    .filter((head) => head.byteEnd > head.byteStart);

export const frameTable = (frame: Frame): Node =>
  table(
    describe(frame),
    ['Field', 'Value', 'Meaning', 'Section'],
    fieldRows(frame).map(({ name, value, meaning, section }) => [
      name,
      el('code', {}, visible(value)),
      visible(meaning),
      ...links(section),
    ]),
  );

export const headTable = (head: Head): Node =>
  table(
    visible(head.startLine),
    ['Field', 'Value', 'Meaning', 'Section'],
    head.fields.map(({ name, value, meaning, section }) => [
      el('code', {}, visible(name)),
      el('code', {}, visible(value)),
      visible(meaning),
      ...links(section),
    ]),
  );

/** The section that decides, as a link. */
export const links = (section: string): (Node | string)[] =>
  sectionsOf(section)
    .slice(0, 1)
    .map(({ short, href }) => el('a', { href }, short));

export const table = (caption: string, names: readonly string[], rows: readonly (readonly (Node | string)[])[]): Node =>
  el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...names.map((name) => el('th', { scope: 'col' }, name)))),
    el(
      'tbody',
      {},
      ...rows.map(([first = '', ...others]) =>
        el('tr', {}, el('th', { scope: 'row' }, first), ...others.map((cell) => el('td', {}, cell))),
      ),
    ),
  );

/** What is wrong, by the letters of the picture, with the links. */
function faultItems(report: Report, frames: readonly Frame[] | undefined): Node[] {
  const faults = faultsIn(report, frames);
  if (faults.length === 0) return [];
  return [
    el(
      'ol',
      { type: 'A' },
      ...faults.map((fault) => {
        const { severity, title, text, rule, section } = fault.finding;
        const said = [
          ` ${visible(text)}${othersIn(report, fault)} (`,
          el('code', {}, rule),
          ', ',
          ...links(section),
          ')',
        ];
        return el('li', {}, el('strong', {}, `${severityName(severity)}: ${title}.`), ...said);
      }),
    ),
  ];
}
