import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Frame } from '../../report.gen.ts';
import { meets } from '../../store/bits.ts';
import { fieldRows, type FieldRow } from '../../store/field-rows.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { kinds } from '../styles/kinds.ts';
import { table } from '../styles/table.ts';
import { Pane } from '../ui/pane.ts';
import { sectionLink, shown } from '../ui/text.ts';
import { fieldsStyles } from './fields.styles.ts';

/** The fields of the frame with their values, what they mean and the section that says so. */
export class Fields extends Pane {
  static override styles = [base, card, kinds, table, fieldsStyles];

  /** Whether the table stands by itself: without a heading, and with how the payload is unmasked below its row. */
  @property({ type: Boolean }) alone = false;
  @state() private cursor = 0;
  #rows: readonly FieldRow[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    this.#rows = this.frame ? fieldRows(this.frame) : [];
    this.cursor = Math.min(this.cursor, Math.max(0, this.#rows.length - 1));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { frame } = this;
    if (!frame || this.#rows.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <header class=${this.alone ? 'unseen' : ''}>
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
          @focusin=${this.hovered}
          @focusout=${this.left}
          @click=${this.chosen}
          @keydown=${this.#moved}
        >
          ${this.#rows.map((row, i) => this.#row(row, i))} ${this.alone ? this.#unmasking(frame) : nothing}
        </tbody>
      </table>
    </section>`;
  }

  #row({ kind, name, value, meaning, section, start, end }: FieldRow, index: number): TemplateResult {
    const { active, chosen } = this.inspection.selection;
    const pinned = meets(chosen, start, end) ? 'pinned' : '';
    return html`<tr class="${meets(active, start, end) ? 'lit-row' : ''} ${pinned}" data-bits="${start}-${end}">
      <td>
        <button class="name" tabindex=${index === this.cursor ? 0 : -1} aria-pressed=${pinned !== ''}>
          <span class="swatch ${kind}"></span>${name}
        </button>
      </td>
      <td class="value">${shown(value)}</td>
      <td>${shown(meaning)} ${sectionLink(section)}</td>
    </tr>`;
  }

  #unmasking({ masked, payload }: Frame): TemplateResult | typeof nothing {
    return masked && payload.length > 0
      ? html`<tr class="more-row">
          <td colspan="3"><ws-lens-unmask .inspection=${this.inspection} alone></ws-lens-unmask></td>
        </tr>`
      : nothing;
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
