import { html, type TemplateResult } from 'lit';
import { Pane } from '../ui/pane.ts';

/** The first bytes of the frame, bit by bit, in a strip that keeps its height. */
export class BitStrip extends Pane {
  protected override render(): TemplateResult {
    return html`<ws-lens-bits .inspection=${this.inspection} .width=${32}></ws-lens-bits>`;
  }
}
