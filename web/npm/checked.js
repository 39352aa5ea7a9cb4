import { RenderError } from './asked.js';
import { illustrated } from './illustrated.js';
import { draw, figure, markup } from './picture.js';

/** What a lens says of an input; throws where there is an error or a warning that is not expected, or an expected one is not there. */
export function checkedReport(lens, input, asked = {}) {
  const { expect = [] } = asked;
  const report = lens.inspect(input, codecOptions(asked));
  const grave = report.findings.filter(({ severity, causedBy }) => severity !== 'note' && causedBy === undefined);
  const unexpected = grave.find(({ rule }) => !expect.includes(rule));
  if (unexpected) {
    const others = new Set(
      grave.map(({ rule }) => rule).filter((rule) => ![...expect, unexpected.rule].includes(rule)),
    );
    const more = others.size > 0 ? ` Also: ${[...others].join(', ')}.` : '';
    throw new RenderError(sentenceOf(unexpected) + more, lineOf(report, input, unexpected));
  }
  const missing = expect.find((rule) => !report.findings.some((finding) => finding.rule === rule));
  if (missing) throw new RenderError(`${missing} is expected, but nothing here breaks that rule.`, 1);
  if (report.frames.length === 0 && !report.handshake)
    throw new RenderError(`${report.verdict.title}${hint(report, asked)}`, 1);
  return report;
}

/** Bytes that look like no frame are read as frames where it is said who sent them. */
const hint = ({ bytes }, { direction = 'auto' }) =>
  bytes.length > 0 && direction === 'auto' ? ' Say who sent it (dir) to have it read as frames.' : '';

const codecOptions = ({ direction = 'auto', extensions }) => ({
  direction,
  ...(extensions !== undefined && { extensions }),
});

const sentenceOf = ({ severity, rule, title, text }) => `${severity} ${rule}: ${title}. ${text}`;

/** The line of the text in which a finding stands. */
function lineOf({ spans }, input, { textStart, byteStart }) {
  if (typeof input !== 'string') return undefined;
  const at = textStart ?? spans[2 * byteStart] ?? 0;
  return input.slice(0, at).split('\n').length;
}

function optionsOf(report, { theme, width, show, values, bytes, frame }) {
  if (frame === undefined) return { theme, width, show, values, bytes };
  const chosen = report.frames[frame - 1];
  if (!chosen) throw new RenderError(`There is no frame ${frame} here.`, 1);
  return { theme, width, show, values, bytes, frames: [chosen] };
}

/** An input as a picture, in one of the forms, or as a document, which has its findings in it unless some are expected. */
export function drawn(lens, input, { as = 'svg', ...asked } = {}) {
  if (asked.live) return liveHtml(lens, input, as, asked);
  if (as === 'illustrated' && !asked.expect) return illustrated(lens.inspect(input, codecOptions(asked)));
  const report = checkedReport(lens, input, asked);
  return as === 'illustrated' ? illustrated(report) : draw(report, as, optionsOf(report, asked));
}

function liveHtml(lens, input, as, asked) {
  if (as !== 'html') throw new RenderError('What is live is HTML: live needs as html.');
  return markup(tree(lens, input, asked)).trimStart() + '\n';
}

/** An input as the tree of a picture, to stand in a page: an SVG, or a figure with its tables if fields are shown. */
export function tree(lens, input, asked = {}) {
  const report = checkedReport(lens, input, asked);
  const options = optionsOf(report, { theme: 'auto', ...asked });
  const figured = figure(report, options);
  if (!asked.live) return figured;
  const names = ['direction', 'extensions', 'frame'].filter((name) => asked[name] !== undefined);
  const attributes = Object.fromEntries(names.map((name) => [name, asked[name]]));
  return {
    name: 'ws-lens',
    attributes: { input: String(input), panes: asked.panes ?? panesInText, ...attributes },
    children: [figured],
  };
}

// What a reader of a text needs; those that have nothing to show are not there.
const panesInText = 'verdict findings handshake frames bits fields message';
