import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { NotationInfo } from '../../engine/api.ts';
import type { Engine } from '../../engine/engine.ts';
import { copyText } from '../../store/clipboard.ts';
import type { Portion } from '../../store/portions.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { copyMenuStyles } from './copy-menu.styles.ts';

/** In pixels: what stays free between the menu and its button, and the end of the window. */
const gap = 4;
const margin = 8;

/** Copies bytes in one of the notations that can be written; of several portions the one that is chosen. */
export class CopyMenu extends LitElement {
  static override styles = [base, controls, copyMenuStyles];

  @property({ attribute: false }) engine!: Engine;
  @property({ attribute: false }) portions: readonly Portion[] = [];
  @property() label = 'Copy as';
  @state() private portion = 0;
  @state() private notations: readonly NotationInfo[] | null = null;
  @query('[popover]') private readonly list!: HTMLElement;
  @query('.opener') private readonly opener!: HTMLElement;

  protected override render(): TemplateResult {
    return html`<button class="button small opener" aria-haspopup="menu" @click=${() => void this.#open()}>
        ${this.label} <span aria-hidden="true">▾</span>
      </button>
      <div popover role="menu" aria-label="Copy the bytes as" @keydown=${this.#moved}>
        ${this.portions.length > 1 ? this.#portions() : nothing}
        ${
          this.notations?.map(
            ({ id, label }) =>
              html`<button role="menuitem" tabindex="-1" @click=${() => void this.#copy(id, label)}>${label}</button>`,
          ) ?? nothing
        }
      </div>`;
  }

  #portions(): TemplateResult {
    return html`<div role="group" aria-label="Which bytes">
      ${this.portions.map(
        ({ label }, i) =>
          html`<button
            role="menuitemradio"
            tabindex="-1"
            aria-checked=${i === this.portion}
            @click=${() => (this.portion = i)}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  async #open(): Promise<void> {
    this.portion = 0;
    this.notations ??= (await this.engine.notations()).filter(({ writes }) => writes);
    await this.updateComplete;
    // The bytes may be gone meanwhile, and the menu with them.
    if (!this.isConnected) return;
    const box = this.opener.getBoundingClientRect();
    this.list.style.maxHeight = '';
    this.list.showPopover();
    const below = innerHeight - box.bottom - gap - margin;
    const above = box.top - gap - margin;
    const { offsetWidth, offsetHeight } = this.list;
    const isBelow = offsetHeight <= below || below >= above;
    const height = Math.min(offsetHeight, isBelow ? below : above);
    Object.assign(this.list.style, {
      left: `${Math.max(margin, Math.min(box.left, innerWidth - offsetWidth - margin))}px`,
      top: `${isBelow ? box.bottom + gap : box.top - gap - height}px`,
      maxHeight: `${height}px`,
    });
    this.list.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  async #copy(id: string, label: string): Promise<void> {
    this.#close();
    const bytes = this.portions[this.portion]?.bytes ?? new Uint8Array();
    const copied = await copyText(await this.engine.format(bytes, id));
    const message = copied ? `Copied as ${label}` : 'The browser does not allow copying from here.';
    this.dispatchEvent(new CustomEvent('ws-lens-say', { detail: message, bubbles: true, composed: true }));
  }

  #close(): void {
    this.list.hidePopover();
    this.opener.focus();
  }

  #items(): HTMLElement[] {
    return [...this.list.querySelectorAll('button')];
  }

  readonly #moved = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      this.#close();
      // The selection of bits, which Escape would clear, stays.
      event.stopPropagation();
      return;
    }
    const items = this.#items();
    const at = items.indexOf(
      this.renderRoot instanceof ShadowRoot ? (this.renderRoot.activeElement as HTMLElement) : this,
    );
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };
}
