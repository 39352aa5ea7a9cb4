import { html, nothing, type TemplateResult } from 'lit';
import type { Head, HeadField } from '../../report.gen.ts';
import { meets } from '../../store/bits.ts';
import { count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { table } from '../styles/table.ts';
import { Pane } from '../ui/pane.ts';
import { sectionLink, shown } from '../ui/text.ts';
import { handshakeStyles } from './handshake.styles.ts';

/** Longer values are cut; the pane of bytes has all of them. */
const longestValue = 480;

/** The heads of the opening handshake, line by line (section 4). */
export class HandshakePane extends Pane {
  static override styles = [base, card, table, handshakeStyles];

  protected override render(): TemplateResult | typeof nothing {
    const handshake = this.report?.handshake;
    if (!handshake) return nothing;
    return html`${[handshake.request, handshake.response].map((head) =>
      head && head.byteEnd > head.byteStart ? this.#head(head) : nothing,
    )}`;
  }

  #head(head: Head): TemplateResult {
    const request = head.kind === 'request';
    const more = head.fieldCount - head.fields.length;
    return html`<section class="card" aria-labelledby=${head.kind}>
      <header>
        <h2 id=${head.kind}>${request ? 'Request' : 'Response'}</h2>
        <small
          >${request ? 'client to server' : 'server to client'}${head.protocol === 'HTTP/2' ? ', over HTTP/2' : ''}${
            head.complete ? '' : ', no blank line at its end'
          }</small
        >
      </header>
      ${head.startLine === '' || head.startLine.startsWith(':') ? nothing : html`<code class="start">${cut(head.startLine)}</code>`}
      <table
        aria-labelledby=${head.kind}
        @pointerover=${this.hovered}
        @pointerleave=${this.left}
        @click=${this.chosen}
        @focusin=${this.hovered}
        @focusout=${this.left}
        @keydown=${moved}
      >
        <thead>
          <tr>
            <th scope="col">Header</th>
            <th scope="col">Value</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${head.fields.map((field, i) => this.#field(field, i))}
        </tbody>
      </table>
      ${more > 0 ? html`<p class="more soft">and ${count(more, 'more field')}</p>` : nothing}
    </section>`;
  }

  #field({ name, value, byteStart, byteEnd, meaning, section }: HeadField, index: number): TemplateResult {
    const { active, chosen } = this.inspection.selection;
    const [start, end] = [byteStart * 8, byteEnd * 8];
    const pinned = meets(chosen, start, end) ? 'pinned' : '';
    return html`<tr class="${meets(active, start, end) ? 'lit-row' : ''} ${pinned}" data-bits="${start}-${end}">
      <td><button class="name" tabindex=${index === 0 ? 0 : -1} aria-pressed=${pinned !== ''}>${cut(name)}</button></td>
      <td class="value">${cut(value)}</td>
      <td>
        ${meaning ? shown(meaning) : html`<span class="soft">No part in the handshake</span>`} ${sectionLink(section)}
      </td>
    </tr>`;
  }
}

/** Arrow keys go from row to row. */
function moved(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const names = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.name')];
  const to = step && names[names.indexOf(event.target as HTMLElement) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

const cut = (text: string): TemplateResult =>
  text.length <= longestValue
    ? html`${shown(text)}`
    : html`${shown(text.slice(0, longestValue))}… <span class="soft">${grouped(text.length)} characters in all</span>`;
