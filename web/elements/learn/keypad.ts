import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { deleteByte, insertByte, moveCaret, putDigit, type HexEdit } from '../../store/learn/hex-keys.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { keypadStyles } from './keypad.styles.ts';

const digits = Array.from({ length: 16 }, (_, digit) => digit.toString(16));

type Edit = (edit: HexEdit) => HexEdit;

/** Keys that are no digits: their names among the texts, their signs and what they do. */
const others: readonly (readonly [name: keyof LearnTexts['key'], sign: string, edit: Edit])[] = [
  ['left', '←', (edit) => moveCaret(edit, -1)],
  ['right', '→', (edit) => moveCaret(edit, 1)],
  ['delete', '⌫', deleteByte],
  ['insert', '+', insertByte],
];

/** Keys for hex, where a system's keyboard would hide half of the screen. Fires ws-lens-hex with an Edit to be made. */
export class Keypad extends LitElement {
  static override styles = [base, keypadStyles];

  @property({ attribute: false }) texts!: LearnTexts;

  protected override render(): TemplateResult {
    const { keys, key } = this.texts;
    return html`<div class="keys" role="group" aria-label=${keys}>
      ${digits.map((digit) => this.#key(digit, digit, (edit) => putDigit(edit, digit)))}
      ${others.map(([name, sign, edit]) => this.#key(key[name], sign, edit, name))}
    </div>`;
  }

  /** The focus stays where it is, so that the caret is to be seen. */
  #key(label: string, sign: string, edit: Edit, name = sign): TemplateResult {
    return html`<button
      aria-label=${label}
      data-key=${name}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.dispatchEvent(new CustomEvent<Edit>('ws-lens-hex', { detail: edit }))}
    >
      ${sign}
    </button>`;
  }
}
