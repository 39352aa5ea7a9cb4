import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Field } from '../../report.gen.ts';
import { meets } from '../../store/bits.ts';
import { kindOf } from '../../store/fields.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { kinds } from '../styles/kinds.ts';
import { table } from '../styles/table.ts';
import { Pane } from '../ui/pane.ts';
import { sectionLink, shown } from '../ui/text.ts';
import { fieldsStyles } from './fields.styles.ts';

/** Longer bytes are cut; the panes of bytes and of the message have all of them. */
const longestValue = 10;

/** The fields of the frame with their values, what they mean and the section that says so. */
export class Fields extends Pane {
  static override styles = [base, card, kinds, table, fieldsStyles];

  @state() private cursor = 0;

  protected override willUpdate(): void {
    super.willUpdate();
    this.cursor = Math.min(this.cursor, Math.max(0, (this.frame?.fields.length ?? 1) - 1));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { frame } = this;
    if (!frame || frame.fields.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Fields</h2>
        <small>RFC 6455 section 5.2</small>
      </header>
      <table aria-labelledby="title">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Value</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody
          @pointerover=${this.hovered}
          @pointerleave=${this.left}
          @focusin=${this.chosen}
          @click=${this.chosen}
          @keydown=${this.#moved}
        >
          ${frame.fields.map((field, i) => this.#row(field, i))}
        </tbody>
      </table>
    </section>`;
  }

  #row(field: Field, index: number): TemplateResult {
    const end = field.bitOffset + field.bitLength;
    const isActive = meets(this.inspection.selection.active, field.bitOffset, end);
    return html`<tr class=${isActive ? 'lit-row' : ''} data-bits="${field.bitOffset}-${end}">
      <td>
        <button class="name" tabindex=${index === this.cursor ? 0 : -1}>
          <span class="swatch ${kindOf(field)}"></span>${field.name}
        </button>
      </td>
      <td class="value">${shown(short(field.value))}</td>
      <td>${shown(field.meaning)} ${sectionLink(field.section)}</td>
    </tr>`;
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('.name')];
    const to = { ArrowDown: this.cursor + 1, ArrowUp: this.cursor - 1, Home: 0, End: names.length - 1 }[event.key];
    const name = to === undefined ? undefined : names[to];
    if (to === undefined || !name) return;
    event.preventDefault();
    this.cursor = to;
    name.focus();
  };
}

/** Numbers are never cut. */
const short = (value: string): string =>
  value.length > longestValue && !/^\d+$/.test(value) ? value.slice(0, longestValue - 2) + '…' : value;
