import { css, html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { files } from '../../store/captures/files.ts';
import { durationOf, endOf, kindName, sizeOf, timeOf } from '../../store/captures/list.ts';
import { addKeys } from '../../store/captures/open.ts';
import { isKeyLog } from '../../store/captures/recognise.ts';
import type { Inspection } from '../../store/inspection.ts';
import { visible } from '../../store/visible.ts';
import { count, grouped } from '../../store/words.ts';
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
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-top: 10px;
      }
    `,
  ];

  @query('input[type=file]') private readonly chooser!: HTMLInputElement;

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
          ${opened ? fact('Holds', `${kindName(opened.kind)}, ${count(opened.connections.length, 'connection')}`) : nothing}
          ${fact('Size', sizeOf(held.blob.size))} ${fact('Keys for TLS', held.keys === '' ? 'none given' : 'given')}
        </dl>
        ${opened && /^pcap/.test(opened.kind) ? this.#keys(file) : nothing}
      </section>
      ${one ? connectionFacts(one) : nothing} ${one ? notesOf(one.notes) : nothing}`;
  }

  #keys(file: number): TemplateResult {
    return html`<p class="do">
      <button class="button small" data-action="keys" @click=${() => this.chooser.click()}>Add keys</button>
      <span class="soft">a key log (SSLKEYLOGFILE), which can be dropped here too</span>
      <input type="file" hidden aria-label="A key log" @change=${() => void this.#add(file)} />
    </p>`;
  }

  async #add(number: number): Promise<void> {
    const [log] = this.chooser.files ?? [];
    const text = (await log?.text()) ?? '';
    this.chooser.value = '';
    if (log)
      this.say(isKeyLog(text) ? addKeys(this.inspection, number, text) : `${visible(log.name)} has no keys in it.`);
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
