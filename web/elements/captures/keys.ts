import { css, html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { files } from '../../store/captures/files.ts';
import { addKeys } from '../../store/captures/open.ts';
import { isKeyLog } from '../../store/captures/recognise.ts';
import type { Inspection } from '../../store/inspection.ts';
import { visible } from '../../store/visible.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

/** Takes a key log for the packets that are open: they are read once more with it. */
export class CaptureKeys extends Pane {
  static override styles = [
    base,
    controls,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
        align-items: center;
        padding-top: 10px;
        font-size: 13px;
      }
    `,
  ];

  @query('input') private readonly chooser!: HTMLInputElement;

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [
      [inspection, 'question'],
      [inspection, 'report'],
    ];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { file } = this.inspection.question;
    if (file === null || !/^pcap/.test(files.list(file)?.kind ?? '')) return nothing;
    return html`<p>
      <button class="button small" data-action="keys" @click=${() => this.chooser.click()}>Add keys</button>
      <span class="soft">for TLS: a key log, which can be dropped here too</span>
      <input type="file" hidden aria-label="A key log" @change=${() => void this.#add(file)} />
    </p>`;
  }

  async #add(number: number): Promise<void> {
    const [log] = this.chooser.files ?? [];
    const text = (await log?.text()) ?? '';
    this.chooser.value = '';
    if (log)
      this.say(isKeyLog(text) ? addKeys(this.inspection, number, text) : `${visible(log.name)} has no keys in it.`);
  }
}
