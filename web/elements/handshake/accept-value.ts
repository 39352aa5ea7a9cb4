import { html, nothing, type TemplateResult } from 'lit';
import type { Acceptance, Handshake } from '../../report.gen.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { sectionLink, shown } from '../ui/text.ts';
import { acceptValueStyles } from './accept-value.styles.ts';

const outcomes: Readonly<Record<string, string>> = {
  match: 'The response says the same.',
  newline: 'The value is right, but a newline follows it.',
  mismatch: 'The response says something else.',
  missing: 'The response has no such header.',
};

const newlineRule = 'handshake-accept-newline';
const statusRule = 'handshake-status';

/**
 * How Sec-WebSocket-Accept comes from the key, step by step, and what the response says (section 4.2.2). Where fixes are withheld it ends
 * before the value.
 */
export class AcceptValue extends Pane {
  static override styles = [base, card, controls, acceptValueStyles];

  protected override render(): TemplateResult | typeof nothing {
    const handshake = this.report?.handshake;
    const acceptance = handshake?.acceptance;
    if (!handshake || !acceptance) return nothing;
    const { fixes } = this.inspection.offers;
    const last = acceptance.steps.length - 1;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Sec-WebSocket-Accept</h2>
        <small>${sectionLink('RFC 6455 section 4.2.2')}</small>
        ${fixes ? html`<ws-lens-copy label="Copy the value" .text=${() => acceptance.accept}></ws-lens-copy>` : nothing}
      </header>
      <ol>
        ${acceptance.steps.slice(0, fixes ? undefined : last).map(
          (step, i) =>
            html`<li>
              <span class="name">${step.name}</span>
              <code class=${i === last ? 'result' : ''}>${coloured(step.value, acceptance)}</code>
              ${step.text ? html`<span class="text">${shown(step.text)}</span>` : nothing}
            </li>`,
        )}
        ${fixes && handshake.response && !this.#refused(handshake) ? this.#found(handshake, acceptance) : nothing}
      </ol>
    </section>`;
  }

  /** Whether the response opens no WebSocket: then the value may be missing. */
  #refused({ acceptState }: Handshake): boolean {
    return acceptState === 'missing' && this.#breaks(statusRule);
  }

  #breaks(rule: string): boolean {
    return this.report?.findings.some((finding) => finding.rule === rule) ?? false;
  }

  /** The value in the response, with what differs marked. A newline behind the value counts as a part of it here. */
  #found({ acceptFound, acceptState }: Handshake, { accept }: Acceptance): TemplateResult {
    const newline = this.#breaks(newlineRule);
    const state = newline && acceptState === 'match' ? 'newline' : acceptState;
    const same = commonStart(acceptFound, accept);
    const rest = acceptFound.slice(same) + (newline ? '\n' : '');
    return html`<li class="found">
      <span class="name">This response says</span>
      <code
        >${shown(acceptFound.slice(0, same))}${rest ? html`<span class="different">${shown(rest)}</span>` : nothing}</code
      >
      <span class="text ${state}">${outcomes[state] ?? ''}</span>
    </li>`;
  }
}

/** Key and GUID in a colour each where both stand in one value. */
function coloured(value: string, { key, trimmedKey, concatenated }: Acceptance): TemplateResult {
  if (value === concatenated) {
    const at = trimmedKey.length;
    return html`<span class="key">${shown(value.slice(0, at))}</span
      ><span class="guid">${shown(value.slice(at))}</span>`;
  }
  return value === key || value === trimmedKey ? html`<span class="key">${shown(value)}</span>` : html`${shown(value)}`;
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}
