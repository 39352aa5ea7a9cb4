import { html, nothing, type TemplateResult } from 'lit';
import type { Frame, Head } from '../../report.gen.ts';
import { fragmentOf, inflates, lengthOf, preview } from '../../store/frame-words.ts';
import type { Row } from '../../store/sequence.ts';
import { severityName } from '../../store/severity.ts';
import { visible } from '../../store/visible.ts';
import { count, directionName, opcodeNumber } from '../../store/words.ts';

const symbols: Readonly<Record<string, string>> = { error: '✕', warning: '!', note: 'i' };

/** What a row of the sequence says of its frame or head, in two lines; severity is that of its worst finding. */
export function boxContent(row: Row, severity: string): TemplateResult {
  if (row.head) return headContent(row.head);
  return row.frame ? frameContent(row, row.frame, severity) : html``;
}

function headContent({ kind, byteStart, byteEnd, startLine }: Head): TemplateResult {
  return html`<span class="number"></span>
    <span class="line">
      <span class="chip cell head">${kind}</span>
      <span class="length">${count(byteEnd - byteStart, 'byte')}</span>
    </span>
    <span class="line"><span class="preview">${visible(startLine.slice(0, 200))}</span></span>`;
}

function frameContent(row: Row, frame: Frame, severity: string): TemplateResult {
  const { message, pairing } = row;
  return html`<span class="number"><span class="unseen">Frame</span> ${frame.index + 1}</span>
    <span class="line">
      <span class="chip cell opcode">${frame.opcodeName}<span class="word"> ${opcodeNumber(frame.opcode)}</span></span>
      ${message?.compressed ? html`<span class="chip deflated ${inflates(row) ? 'word' : ''}">compressed</span>` : nothing}
      <span class="length">${lengthOf(row, frame)}</span>
      ${severity ? mark(severity) : nothing}
      <span class="unseen">${directionName(frame.direction)}</span>
    </span>
    <span class="line">
      <span class="preview">${preview(frame, message)}</span>
      <span class="answer">${pairing || fragmentOf(row)}</span>
    </span>`;
}

const mark = (severity: string): TemplateResult =>
  html`<span class="mark ${severity}"
    ><i aria-hidden="true">${symbols[severity] ?? ''}</i><span class="word">${severityName(severity)}</span></span
  >`;
