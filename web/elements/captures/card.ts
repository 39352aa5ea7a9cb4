import { css, html, nothing, type TemplateResult } from 'lit';
import { files } from '../../store/captures/files.ts';
import { amountOf, durationOf, endOf, kindName, sizeOf, timeOf } from '../../store/captures/words.ts';
import type { Inspection } from '../../store/inspection.ts';
import { visible } from '../../store/visible.ts';
import { grouped } from '../../store/words.ts';
import type { Connection } from '../../capture/list.gen.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { facts } from '../styles/facts.ts';
import { Pane } from '../ui/pane.ts';
import { notesOf, noteStyles } from './notes.ts';

/** In the place of the text: the file that is open, the connection that is shown of it, and a way to give keys for TLS. */
export class CaptureCard extends Pane {
  static override styles = [
    base,
    controls,
    facts,
    noteStyles,
    css`
      :host {
        overflow: auto;
        scrollbar-width: thin;
        font-size: 13.5px;
      }
      section {
        padding: 8px 16px 14px;
        border-bottom: 1px solid var(--line);
      }
      h3 {
        margin-bottom: 6px;
        font-size: 15px;
        overflow-wrap: anywhere;
      }
      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [
      [inspection, 'question'],
      [inspection, 'report'],
    ];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { file, connection } = this.inspection.question;
    const held = file === null ? undefined : files.held(file);
    if (file === null || !held) return nothing;
    const opened = files.list(file);
    const one = connection === null ? undefined : opened?.connections[connection];
    return html`<section aria-label="File">
        <h3>${visible(held.name)}</h3>
        <dl>
          ${opened ? fact('Holds', `${kindName(opened.kind)}, ${amountOf(opened.connections)}`) : nothing}
          ${fact('Size', sizeOf(held.blob.size))} ${held.keys === '' ? nothing : fact('Keys for TLS', 'given')}
        </dl>
        <ws-lens-capture-keys .inspection=${this.inspection}></ws-lens-capture-keys>
      </section>
      ${one ? connectionFacts(one) : nothing} ${opened && one ? notesOf([...one.notes, ...opened.notes]) : nothing}`;
  }
}

function connectionFacts(one: Connection): TemplateResult {
  const { url, client, server, subprotocol, extensions, encrypted, frames, messages, bytes } = one;
  const both = ({ sent, received }: { sent: number; received: number }): string =>
    `${grouped(sent)} from the client, ${grouped(received)} from the server`;
  const rows: [string, string][] = [
    ['URL', visible(url)],
    ['Client', visible(client)],
    ['Server', visible(server)],
    ['Subprotocol', visible(subprotocol)],
    ['Extensions', visible(extensions)],
    ['TLS', encrypted === 'opened' ? 'opened with the keys' : ''],
    ['Messages', both(messages)],
    ['Frames', frames.sent + frames.received > 0 ? both(frames) : ''],
    ['Bytes', bytes.sent + bytes.received > 0 ? both(bytes) : ''],
    ['Began', [timeOf(one), durationOf(one)].filter(Boolean).join(', lasted ')],
    ['Ended', endOf(one)],
  ];
  return html`<section aria-label="Connection">
    <dl>${rows.map(([name, value]) => (value === '' ? nothing : fact(name, value)))}</dl>
  </section>`;
}

const fact = (name: string, value: string): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;
