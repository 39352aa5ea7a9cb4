import { html, nothing, type TemplateResult } from 'lit';
import { hexOf } from '../../store/bits.ts';
import type { Frame, Head, Message } from '../../report.gen.ts';
import type { Row } from '../../store/sequence.ts';
import { severityName } from '../../store/severity.ts';
import { textOf, visible } from '../../store/visible.ts';
import { count, directionName, grouped, opcodeNumber } from '../../store/words.ts';

const previewBytes = 120;
const noStatus = 1005;
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

/** Whether a row is of a compressed message in one frame, which says what it inflates to as well. */
const inflates = ({ message, fragment }: Row): boolean =>
  message !== undefined && message.compressed && message.inflated && fragment === 0;

const lengthOf = (row: Row, { payloadLength }: Frame): string =>
  inflates(row)
    ? `${grouped(payloadLength)} → ${count(row.message?.byteLength ?? 0, 'byte')}`
    : count(payloadLength || 0, 'byte');

function fragmentOf({ message, fragment }: Row): string {
  if (!message || fragment === 0) return '';
  return message.complete ? `fragment ${fragment} of ${message.frames.length}` : `fragment ${fragment}`;
}

/** Text as text; other bytes too if all of them can be seen. A compressed message is shown inflated, a Close by its code. */
function preview({ opcode, payload }: Frame, message: Message | undefined): string {
  if (message?.closeCode !== undefined) {
    const code = message.closeCode === noStatus ? 'no status code' : String(message.closeCode);
    return message.closeReason ? `${code} ${visible(message.closeReason)}` : code;
  }
  const whole = message?.compressed && message.inflated && message.frames.length === 1;
  const bytes = whole ? message.payload : payload;
  const start = bytes.subarray(0, previewBytes);
  const text = message?.compressed && !whole ? null : textOf(start, bytes.length > previewBytes);
  const seen = text === null ? '' : visible(text);
  return text !== null && (opcode === 1 || seen === text) ? seen : hexOf(start);
}
