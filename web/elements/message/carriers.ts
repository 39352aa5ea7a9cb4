import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Message } from '../../report.gen.ts';
import { hexOf } from '../../store/bits.ts';
import { carriersOf, type Carrier } from '../../store/carriers.ts';
import { emptyQuestion } from '../../store/question.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

/** For a longer payload the frames would be too long for the box. */
const mostCarried = 1 << 16;

/** The frames that could have carried a payload that was copied without its frame; each can be shown. */
export class Carriers extends Pane {
  static override styles = [
    base,
    controls,
    css`
      details {
        margin-top: 12px;
        font-size: 13.5px;
      }
      summary {
        cursor: pointer;
      }
      p {
        margin: 8px 0;
        font-size: 13px;
        color: var(--soft);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
    `,
  ];

  @property({ attribute: false }) of!: Message;

  protected override render(): TemplateResult | typeof nothing {
    const kind = this.report?.kind;
    const frameless = kind === 'payload' || kind === 'capture';
    if (!frameless || this.of.error !== undefined || this.of.payload.length > mostCarried) return nothing;
    return html`<details>
      <summary>Frames that could have carried it</summary>
      <p>
        Developer tools copy payloads, unmasked, inflated and put together: how a message was framed is not known. Look
        at one way:
      </p>
      <ul role="list">
        ${carriersOf(this.of.payload).map(
          (carrier) =>
            html`<li>
              <button class="button small" @click=${() => void this.#show(carrier)}>${carrier.label}</button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  async #show({ spec }: Carrier): Promise<void> {
    const { bytes } = await this.inspection.engine.encode(spec);
    const extensions = spec.deflate === true ? 'permessage-deflate' : null;
    this.inspection.ask({ ...emptyQuestion, input: hexOf(bytes), holds: 'frames', extensions });
  }
}
