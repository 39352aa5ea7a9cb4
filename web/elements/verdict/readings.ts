import { css, html, nothing, type TemplateResult } from 'lit';
import type { Report, Weighing } from '../../report.gen.ts';
import { capital } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';

type Holds = 'frames' | 'payload';

/** "Frame or payload?": both readings beside each other, with what speaks for each. */
export class Readings extends Pane {
  static override styles = [
    base,
    controls,
    css`
      div {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 8px 12px;
        padding: 8px 12px 12px;
        border-bottom: 1px solid var(--line);
        background: var(--card);
      }
      h2 {
        grid-column: 1 / -1;
        font-size: 13px;
        font-weight: 600;
        color: var(--soft);
      }
      button {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr);
        gap: 0 8px;
        align-content: start;
        padding: 8px 12px;
        border: 1px solid var(--edge);
        border-radius: 8px;
        background: var(--card);
        color: var(--ink);
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--ink);
      }
      button[aria-pressed='true'] {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
        background: color-mix(in oklab, var(--accent) 8%, var(--card));
      }
      b {
        font-weight: 600;
      }
      i {
        margin-top: 3px;
        width: 14px;
        height: 14px;
        border: 1.5px solid var(--edge);
        border-radius: 50%;
      }
      [aria-pressed='true'] i {
        border: 4.5px solid var(--accent);
      }
      .why {
        grid-column: 2;
        font-size: 13px;
        line-height: 18px;
        color: var(--soft);
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report) return nothing;
    const payload = report.hypotheses.find(({ kind }) => kind !== 'frames');
    const frames = report.hypotheses.find(({ kind }) => kind === 'frames');
    return html`<div role="group" aria-labelledby="title">
      <h2 id="title">Frame or payload? The bytes alone do not tell.</h2>
      ${this.#reading(report, 'payload', 'A payload', payload)} ${this.#reading(report, 'frames', 'Frames', frames)}
    </div>`;
  }

  #reading({ kind }: Report, holds: Holds, label: string, why: Weighing | undefined): TemplateResult {
    return html`<button
      data-reading=${holds}
      aria-pressed=${(kind === 'payload') === (holds === 'payload')}
      @click=${() => this.inspection.ask({ holds })}
    >
      <i aria-hidden="true"></i><b>${label}</b>
      ${why ? html`<span class="why">${shown(why.kind === 'nothing' ? why.reason : inWords(why))}</span>` : nothing}
    </button>`;
  }
}

const inWords = ({ label, reason }: Weighing): string => [capital(label), reason].filter(Boolean).join('. ');
