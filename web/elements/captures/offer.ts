import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import { captureIn, isNetLog } from '../../store/captures/magic.ts';
import { open } from '../../store/captures/open.ts';
import { isCapture, startOf } from '../../store/captures/recognise.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

const sentences = {
  packets: 'This is a recording of packets.',
  gzip: 'This is a recording, compressed with gzip.',
  zstd: 'This is compressed with Zstandard. If a recording of packets is in it, it can be opened.',
  netlog: 'This is the net log of a browser.',
};

/** What was put in as text is a recording: a button that opens it as one. */
export class CaptureOffer extends Pane {
  static override styles = [
    base,
    controls,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
        justify-content: space-between;
        padding: 10px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--card);
        font-size: 14px;
      }
      p {
        flex: 1 1 240px;
      }
    `,
  ];

  /** Whether a recording is in what gzip has compressed, once that is known. */
  @state() private inGzip = false;
  #of: Report | null = null;

  protected override willUpdate(): void {
    super.willUpdate();
    const { report } = this;
    if (report === this.#of) return;
    this.#of = report;
    this.inGzip = false;
    if (report && captureIn(report.bytes) === 'gzip') void this.#look(report);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { kind } = this;
    if (kind === null) return nothing;
    return html`<div role="group" aria-label="A recording">
      <p>${sentences[kind]}</p>
      <button class="button main" data-action="open-capture" @click=${this.#open}>Open as a capture</button>
    </div>`;
  }

  private get kind(): keyof typeof sentences | null {
    const { report, inspection } = this;
    if (!report) return null;
    if (isNetLog(inspection.answered.input)) return 'netlog';
    const kind = captureIn(report.bytes);
    return kind === 'gzip' && !this.inGzip ? null : kind;
  }

  async #look(report: Report): Promise<void> {
    const isIn = isCapture(await startOf(new Blob([new Uint8Array(report.bytes)])));
    if (report === this.#of) this.inGzip = isIn;
  }

  readonly #open = (): void => {
    const { report, inspection, kind } = this;
    if (!report) return;
    const content = kind === 'netlog' ? inspection.answered.input : new Uint8Array(report.bytes);
    open(inspection, new Blob([content]), kind === 'netlog' ? 'Pasted net log' : 'Pasted packets');
  };
}
