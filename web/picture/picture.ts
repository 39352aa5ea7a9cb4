import type { Report } from '../report.gen.ts';
import { ascii } from './ascii.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { PictureOptions } from './options.ts';
import { svg } from './svg.ts';

export { asciiLayout } from './ascii-layout.ts';
export { describe } from './describe.ts';
export { faultsIn, type Fault } from './faults.ts';
export { figure, links as sectionLinks, table } from './html.ts';
export { messageInWords } from './lists.ts';
export { frameTable, headTable, links } from './markdown.ts';
export { code, fenced, sentence } from './markdown-text.ts';
export { el, markup, type Node } from './node.ts';
export { parts, themes, widths, type Part, type PictureOptions, type Theme, type Width } from './options.ts';
export { Refusal } from './refusal.ts';
export { layoutPicture, layoutSvg, picture } from './svg.ts';
export { version } from './version.ts';

/** Every form of a picture, by the name by which it is asked for. */
export const forms: Readonly<Record<Form, (report: Report, options?: PictureOptions) => string>> = {
  svg,
  html,
  ascii,
  md: markdown,
  json,
};

export type Form = 'svg' | 'html' | 'ascii' | 'md' | 'json';

/** A report as a picture, or as the text that stands for one; throws a Refusal where there is nothing to draw. */
export const draw = (report: Report, as: Form, options: PictureOptions = {}): string => forms[as](report, options);
