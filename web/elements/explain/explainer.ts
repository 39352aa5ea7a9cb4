import { css, html, type TemplateResult } from 'lit';
import { base } from '../styles/base.ts';
import { Pane } from '../ui/pane.ts';

/** What one points at, explained; what is wrong with the input as long as one points at nothing. */
export class Explainer extends Pane {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-height: 0;
        overflow: auto;
        padding: 8px 16px 24px;
        scrollbar-width: thin;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<ws-lens-findings .inspection=${this.inspection}></ws-lens-findings>`;
  }
}
