import { css, html, nothing, type TemplateResult } from 'lit';
import { files } from '../../store/captures/files.ts';
import { addressOf } from '../../store/captures/words.ts';
import { count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

/** Above a connection of a file: the way back to all of them, and to the ones before and behind it. */
export class CaptureBar extends Pane {
  static override styles = [
    base,
    controls,
    css`
      nav {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 40px;
        padding: 4px 12px;
        border-bottom: 1px solid var(--line);
        background: var(--card);
      }
      .address {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: 13px;
      }
      @media (max-width: 699px) {
        .button {
          min-height: 36px;
        }
        .address {
          display: none;
        }
        nav {
          justify-content: space-between;
        }
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { file, connection } = this.inspection.answered;
    const opened = file === null ? null : files.list(file);
    if (!opened || connection === null) return nothing;
    const { connections } = opened;
    const one = connections[connection];
    return html`<nav aria-label="Connections of the file">
      <button class="button small" data-action="connections" @click=${() => this.#show(null)}>
        <span aria-hidden="true">‹</span>
        ${connections.length === 1 ? 'The file' : `All ${count(connections.length, 'connection')}`}
      </button>
      <code class="address">${one ? addressOf(one) : nothing}</code>
      ${connections.length > 1 ? this.#steps(connection, connections.length) : nothing}
    </nav>`;
  }

  #steps(at: number, total: number): TemplateResult {
    const step = (to: number, label: string, sign: string): TemplateResult =>
      html`<button
        class="button small"
        aria-label=${label}
        title=${label}
        ?disabled=${to < 0 || to >= total}
        @click=${() => this.#show(to)}
      >
        <span aria-hidden="true">${sign}</span>
      </button>`;
    return html`<span>
      ${step(at - 1, 'The connection before', '↑')} <small>${grouped(at + 1)} of ${grouped(total)}</small>
      ${step(at + 1, 'The next connection', '↓')}
    </span>`;
  }

  #show(connection: number | null): void {
    this.inspection.selection.showFrame(0);
    this.inspection.selection.pin(null);
    this.inspection.ask({ connection, from: 0 });
  }
}
