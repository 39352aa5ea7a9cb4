import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Holds } from '../../engine/api.ts';
import type { Inspection } from '../../store/inspection.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { fold } from '../styles/fold.ts';
import { chooseDirection, chooseExtensions, hasField } from '../ui/choices.ts';
import { Pane } from '../ui/pane.ts';
import { segmented, type Choice } from '../ui/segmented.ts';
import { judgeStyles } from './judge.styles.ts';

const contents: readonly Choice<Holds>[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'frames', label: 'Frames' },
  { value: 'payload', label: 'A payload' },
];

/** What the input is judged by: who sent it, what was negotiated, which request a response answers. */
export class Judge extends Pane {
  static override styles = [base, card, controls, fold, judgeStyles];

  /** Whether the card starts open. */
  @property({ type: Boolean }) open = false;

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'question']];
  }

  protected override render(): TemplateResult {
    const { direction, holds, extensions, request } = this.inspection.question;
    return html`<details class="card" ?open=${this.open}>
      <summary>Interpret as</summary>
      <div class="body">
        ${segmented('Bytes are', 'holds', contents, holds, (value) => this.inspection.ask({ holds: value }))}
        ${chooseDirection(direction, (value) => this.inspection.ask({ direction: value }))}
        ${chooseExtensions(extensions, false, (value) => this.inspection.ask({ extensions: value }))}
        ${hasField(extensions, false) ? this.#extensionsField(extensions) : nothing}
        <div class="row">
          <label for="request">Request or key that a response answers</label>
          <textarea
            id="request"
            class="field"
            rows="1"
            spellcheck="false"
            autocomplete="off"
            placeholder="dGhlIHNhbXBsZSBub25jZQ=="
            .value=${live(request)}
            @input=${(event: InputEvent) =>
              this.inspection.ask({ request: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
        </div>
      </div>
    </details>`;
  }

  #extensionsField(extensions: string): TemplateResult {
    return html`<input
      class="field"
      aria-label="Negotiated extensions"
      spellcheck="false"
      autocomplete="off"
      .value=${live(extensions)}
      @change=${(event: Event) => this.inspection.ask({ extensions: (event.target as HTMLInputElement).value.trim() })}
    />`;
  }
}
