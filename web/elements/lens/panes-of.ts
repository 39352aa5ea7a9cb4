import { html, nothing, type TemplateResult } from 'lit';
import type { Inspection } from '../../store/inspection.ts';
import { boxGap, boxWidth } from './lens.styles.ts';
import { sidePanes, type PaneName } from './pane-names.ts';

// In pixels: the width of the whole from which the box stands beside the panes; the width of the panes below which the
// diagram has 16 bits in a row, and from which many bytes stand 16 in a row.
const besideWidth = 1000;
const narrowWidth = 640;
const roomyWidth = 720;
/** More bytes than this are shown over the whole width. */
const manyBytes = 96;

/** What decides which panes there are, and how they stand. */
export interface View {
  readonly inspection: Inspection;
  readonly panes: ReadonlySet<PaneName>;
  /** The width of the element, in pixels. */
  readonly width: number;
  readonly compact: boolean;
  /** Whether the box has the text alone. */
  readonly plainBox: boolean;
  readonly builder: string | null;
  /** What shows the passages of a text; nothing as long as it is not there. */
  readonly passages: TemplateResult | typeof nothing;
}

type Part = TemplateResult | typeof nothing;

export const standsBeside = ({ width, panes }: View): boolean =>
  width >= besideWidth && sidePanes.some((name) => panes.has(name));

const when = ({ panes }: View, name: PaneName, pane: Part): Part => (panes.has(name) ? pane : nothing);

/** The box, and what is beside or below it. */
export function sideOf(view: View): Part[] {
  const { inspection, width, plainBox } = view;
  const recognised = html`<ws-lens-recognised .inspection=${inspection}></ws-lens-recognised>`;
  const all: Part[] = [
    when(
      view,
      'box',
      html`<div class="stay">
        <ws-lens-box part="box" .inspection=${inspection} .plain=${plainBox}
          >${plainBox ? nothing : recognised}</ws-lens-box
        >
      </div>`,
    ),
    when(
      view,
      'judge',
      html`<ws-lens-judge part="judge" .inspection=${inspection} ?open=${width >= besideWidth}></ws-lens-judge>`,
    ),
    when(view, 'examples', html`<ws-lens-examples part="examples" .inspection=${inspection}></ws-lens-examples>`),
  ];
  return all.filter((pane) => pane !== nothing);
}

/** The panes of the report. Several frames come before their handshake, which takes more room. */
export function mainOf(view: View): TemplateResult {
  const { inspection, builder, panes, passages, compact } = view;
  const { report } = inspection;
  const framesAreListed = (report?.frames.length ?? 0) > 0;
  const framesFirst = report?.kind === 'capture' || (report?.frames.length ?? 0) > 1;
  const handshake = handshakeOf(view);
  return html`
    ${when(
      view,
      'verdict',
      html`<ws-lens-verdict
          part="verdict"
          .inspection=${inspection}
          .builder=${builder}
          ?compact=${compact}
        ></ws-lens-verdict>
        <ws-lens-notations .inspection=${inspection}></ws-lens-notations>`,
    )}
    ${when(
      view,
      'findings',
      html`<ws-lens-findings part="findings" .inspection=${inspection} .boxed=${panes.has('box')}></ws-lens-findings>`,
    )}
    ${when(view, 'passages', passages)} ${framesFirst ? nothing : handshake}
    ${when(
      view,
      'frames',
      html`<ws-lens-frames
        part="frames"
        .inspection=${inspection}
        of=${framesAreListed ? 'frames' : 'messages'}
      ></ws-lens-frames>`,
    )}
    ${when(
      view,
      'connection',
      html`<ws-lens-connection part="connection" .inspection=${inspection}></ws-lens-connection>`,
    )}
    ${framePanes(view)} ${framesFirst ? handshake : nothing}
  `;
}

function handshakeOf(view: View): TemplateResult {
  const { inspection } = view;
  return html`
    ${when(view, 'accept', html`<ws-lens-accept part="accept" .inspection=${inspection}></ws-lens-accept>`)}
    ${when(
      view,
      'handshake',
      html`<ws-lens-terms part="handshake" .inspection=${inspection}></ws-lens-terms>
        <ws-lens-handshake part="handshake" .inspection=${inspection}></ws-lens-handshake>
        <ws-lens-reply part="handshake" .inspection=${inspection}></ws-lens-reply>`,
    )}
  `;
}

/**
 * The panes of one frame, or of a bare payload: two columns where there is room; many bytes get the whole width. Without
 * a frame the message comes before its bytes.
 */
function framePanes(view: View): TemplateResult {
  const { inspection, builder, compact } = view;
  const { report } = inspection;
  const wide = (report?.bytes.length ?? 0) > manyBytes;
  const width = standsBeside(view) ? view.width - boxWidth - boxGap : view.width;
  const alone = report?.kind === 'payload' || report?.kind === 'capture';
  const pane = (name: PaneName, part: TemplateResult): Part => when(view, name, part);
  const message = pane(
    'message',
    html`<ws-lens-message part="message" .inspection=${inspection} .builder=${builder}></ws-lens-message>`,
  );
  const bytes = pane(
    'bytes',
    html`<ws-lens-bytes
      part="bytes"
      .inspection=${inspection}
      .width=${wide && width >= roomyWidth ? 16 : 8}
    ></ws-lens-bytes>`,
  );
  return html`
    ${pane('accepts', html`<ws-lens-accepts part="accepts" .inspection=${inspection}></ws-lens-accepts>`)}
    ${pane(
      'bits',
      html`<ws-lens-bits
        part="bits"
        .inspection=${inspection}
        .builder=${builder}
        ?compact=${compact}
        .width=${width < narrowWidth ? 16 : 32}
      ></ws-lens-bits>`,
    )}
    ${wide && !alone ? bytes : nothing}
    ${pane('deflate', html`<ws-lens-deflate part="deflate" .inspection=${inspection}></ws-lens-deflate>`)}
    <div class="columns">
      <div class="column">
        ${wide || alone ? nothing : bytes} ${message}
        ${pane('unmask', html`<ws-lens-unmask part="unmask" .inspection=${inspection}></ws-lens-unmask>`)}
      </div>
      <div class="column">
        ${alone && !wide ? bytes : nothing}
        ${pane('fields', html`<ws-lens-fields part="fields" .inspection=${inspection}></ws-lens-fields>`)}
      </div>
    </div>
    ${wide && alone ? bytes : nothing}
  `;
}
