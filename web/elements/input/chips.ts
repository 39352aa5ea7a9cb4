import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { NotationInfo } from '../../engine/api.ts';
import { chipsOf, type Chip, type ChipField, type ChipName, type ChipOption } from '../../store/chips.ts';
import type { Inspection } from '../../store/inspection.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { chipsStyles } from './chips.styles.ts';

/** How the input is read and judged. A chip that could be otherwise opens a list of what else it could be. */
export class Chips extends Pane {
  static override styles = [base, controls, chipsStyles];

  /** The chip whose list is open. */
  @state() private open: ChipName | null = null;
  @state() private notations: readonly NotationInfo[] = [];
  @query('.panel') private readonly panel!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#pressed);
  }

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [[inspection, 'report']];
  }

  protected override render(): TemplateResult {
    const { report, inspection } = this;
    if (!report)
      return html`<p>${inspection.question.input.trim() === '' ? 'Nothing yet. Nothing leaves this page.' : ''}</p>`;
    const chips = chipsOf(report, inspection.answered, this.notations);
    const open = chips.find(({ name }) => name === this.open);
    return html`<div class="chips" role="group" aria-label="How it is read">
        ${chips.map((chip) => this.#chip(chip))}
      </div>
      ${open ? this.#panel(open) : nothing}`;
  }

  #chip({ name, label, note, chosen, groups }: Chip): TemplateResult {
    const text = html`<span>${label}</span>${note ? html` <i>(${note})</i>` : nothing}`;
    if (groups.length === 0) return html`<span class="chip" data-chip=${name}>${text}</span>`;
    return html`<button
      class="chip ${chosen ? 'chosen' : ''}"
      data-chip=${name}
      aria-haspopup="dialog"
      aria-expanded=${name === this.open}
      @click=${() => void this.#turn(name)}
    >
      ${text}
    </button>`;
  }

  #panel({ name, label, groups, field }: Chip): TemplateResult {
    let at = 0;
    const chosen = groups.flatMap(({ options }) => options).findIndex((option) => option.chosen);
    return html`<div class="panel" role="dialog" aria-label="Instead of ${label}" @keydown=${this.#keyed}>
      <div role="listbox" aria-label="Instead of ${label}">
        ${groups.map(({ label, options }) =>
          options.length === 0
            ? nothing
            : html`<div role="group" aria-label=${label || nothing}>
                ${label ? html`<p aria-hidden="true">${label}</p>` : nothing}
                ${options.map((option) => this.#option(name, option, at++ === Math.max(0, chosen)))}
              </div>`,
        )}
      </div>
      ${field ? this.#field(name, field) : nothing}
    </div>`;
  }

  #option(name: ChipName, { label, detail, chosen, ask }: ChipOption, isStop: boolean): TemplateResult {
    return html`<button
      role="option"
      data-label=${label}
      aria-selected=${chosen}
      tabindex=${isStop ? 0 : -1}
      @click=${() => {
        this.inspection.ask(ask);
        this.#close(name);
      }}
    >
      ${label}${detail ? html`<small>${detail}</small>` : nothing}
    </button>`;
  }

  #field(chip: ChipName, { name, label, value, placeholder }: ChipField): TemplateResult {
    const take = (event: Event): void => {
      event.preventDefault();
      const field = (event.target as HTMLElement).closest('form')?.querySelector('textarea');
      this.inspection.ask({ [name]: field?.value.trim() ?? '' });
      this.#close(chip);
    };
    return html`<form @submit=${take}>
      <label for="given">${label}</label>
      <textarea
        id="given"
        class="field"
        data-own-undo
        rows=${name === 'request' ? 3 : 1}
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        placeholder=${placeholder}
        .value=${value}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.shiftKey) take(event);
        }}
      ></textarea>
      <button class="button small">Use it</button>
    </form>`;
  }

  async #turn(name: ChipName): Promise<void> {
    if (this.open === name) {
      this.#close(name);
      return;
    }
    this.open = name;
    if (name === 'form' && this.notations.length === 0)
      this.notations = await this.inspection.engine.notations().catch(() => []);
    await this.updateComplete;
    this.panel?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  #close(name: ChipName): void {
    this.open = null;
    this.renderRoot.querySelector<HTMLElement>(`[data-chip=${name}]`)?.focus();
  }

  /** A press elsewhere closes the list. */
  readonly #pressed = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = null;
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.open) {
      // What is selected stays.
      event.stopPropagation();
      this.#close(this.open);
    }
    const options = [...(this.panel?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const at = options.indexOf(event.target as HTMLElement);
    const last = options.length - 1;
    const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    options[to]?.focus();
  };
}
