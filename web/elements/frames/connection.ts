import { html, nothing, type TemplateResult } from 'lit';
import type { Connection, Lane, LaneDeflate } from '../../report.gen.ts';
import { count, directionName, inflation } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { facts } from '../styles/facts.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { connectionStyles } from './connection.styles.ts';

const sources: Readonly<Record<string, string>> = {
  handshake: 'agreed in the handshake',
  option: 'as you set them',
};

/** What is in force on the connection, and how far each direction has come at the end of the input. */
export class ConnectionPane extends Pane {
  static override styles = [base, card, facts, connectionStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    const connection = report?.connection;
    if (!connection || report.frames.length === 0 || (report.frames.length < 2 && !report.handshake)) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <header><h2 id="title">Connection</h2></header>
      <p class="terms">${terms(connection)}</p>
      <div class="lanes">${connection.lanes.map(lane)}</div>
    </section>`;
  }
}

function terms({ termsFrom, extensions, subprotocol }: Connection): TemplateResult {
  const source = sources[termsFrom];
  if (!source) return html`<span class="soft">No handshake is here: which extensions were agreed is not known.</span>`;
  return html`<span class="soft">Extensions:</span>
    ${extensions ? html`<code>${shown(extensions)}</code>` : 'none'}<span class="soft">, ${source}.</span>
    ${subprotocol ? html`<span class="soft">Subprotocol:</span> <code>${shown(subprotocol)}</code>` : nothing}`;
}

const lane = ({ direction, frames, messages, payloadBytes, text, deflate }: Lane): TemplateResult =>
  html`<article>
    <h3>${directionName(direction)}</h3>
    <p class="state">${shown(text)}</p>
    <dl>
      <dt>Sent</dt>
      <dd>${count(frames, 'frame')}, ${count(messages, 'message')}, ${count(payloadBytes, 'payload byte')}</dd>
      ${deflate ? compression(deflate) : nothing}
    </dl>
  </article>`;

const compression = ({ windowBits, takeover, messages, compressedBytes, inflatedBytes }: LaneDeflate): TemplateResult =>
  html`<dt>Compressed</dt>
    <dd>
      ${messages === 0 ? 'no message' : `${count(messages, 'message')}: ${inflation(compressedBytes, inflatedBytes)}`}
    </dd>
    <dt>Context</dt>
    <dd>
      ${takeover ? 'taken over from message to message' : 'none taken over: each message is on its own'}, window of
      ${count(2 ** windowBits, 'byte')}
    </dd>`;
