import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyText } from '../../store/clipboard.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';

const feedbackTime = 1800;

/** A button that copies a text, and says whether it did. */
export class CopyButton extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property() label = 'Copy';
  /** Makes the text when it is asked for. */
  @property({ attribute: false }) text: () => string | Promise<string> = () => '';
  @state() private feedback = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override render(): TemplateResult {
    return html`<button class="button small" @click=${() => void this.#copy()}>${this.feedback || this.label}</button>`;
  }

  async #copy(): Promise<void> {
    const copied = await copyText(await this.text());
    this.feedback = copied ? 'Copied' : 'Not allowed';
    const message = copied ? 'Copied' : 'The browser does not allow copying from here; select the text and copy it.';
    this.dispatchEvent(new CustomEvent('ws-lens-say', { detail: message, bubbles: true, composed: true }));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.feedback = ''), feedbackTime);
  }
}
