import { css, html, type TemplateResult } from 'lit';
import { base } from '../styles/base.ts';
import { Pane } from '../ui/pane.ts';

/** The pane of the input: the text that was put in, how it is read, and examples. */
export class InputPane extends Pane {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-auto-rows: max-content;
        min-height: 0;
        overflow: auto;
        scrollbar-width: thin;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { inspection } = this;
    return html`<ws-lens-box .inspection=${inspection}>
        <ws-lens-recognised .inspection=${inspection}></ws-lens-recognised>
      </ws-lens-box>
      <ws-lens-judge .inspection=${inspection}></ws-lens-judge>
      <ws-lens-examples .inspection=${inspection}></ws-lens-examples>`;
  }
}
