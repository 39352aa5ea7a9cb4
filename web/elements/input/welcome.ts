import { html, nothing, type TemplateResult } from 'lit';
import type { Inspection } from '../../store/inspection.ts';
import { exampleGroups } from '../../store/examples.ts';
import { emptyQuestion, isEmpty, type Question } from '../../store/question.ts';
import { visible } from '../../store/visible.ts';
import { welcomeKinds } from '../../store/welcome.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { kinds } from '../styles/kinds.ts';
import { Pane } from '../ui/pane.ts';
import { welcomeStyles } from './welcome.styles.ts';

/** Examples of which one can tell what the page does. */
const shown = ['masked', 'connection', 'newline'];

/** While there is nothing to read: what the page is for, and what it reads, each with an example. */
export class Welcome extends Pane {
  static override styles = [base, controls, kinds, welcomeStyles];

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [
      [inspection, 'report'],
      [inspection, 'question'],
    ];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this.inspection;
    // Before the first question the page is still being opened.
    if (question === emptyQuestion || !isEmpty(question)) return nothing;
    return html`<div class="welcome">
      <header>
        <h2>What did my WebSocket just send?</h2>
        <p>
          Paste bytes, headers, a log or an error line. wslens reads it, explains every bit, and names what is wrong,
          with the section and the fix.
        </p>
      </header>
      <div class="ways">
        <section>
          <div class="art mono" aria-hidden="true">
            <mark class="cell opcode">81</mark> <mark class="cell length">85</mark>
            <mark class="cell key">37 fa 21 3d</mark> <mark class="cell payload">7f 9f …</mark><br />GET /chat
            HTTP/1.1<br />failed: … <mark class="cell mask">code 1006</mark>
          </div>
          <h3>Paste something</h3>
          <p>
            From developer tools, a packet dump, a log, a forum post. What it is gets recognised. Or drop a file:
            packets, a net log, a HAR. <a href="#view=reference&section=record">How to record one</a>
          </p>
          <button class="button main" @click=${this.#paste}>Paste</button>
        </section>
        <section>
          <div class="art mono" aria-hidden="true">
            ${'1 0 0 0 0 0 0 1'.split(' ').map((bit, i) => html`<span class="cell bit ${i === 0 ? 'fin' : i < 4 ? 'rsv' : 'opcode'}">${bit}</span>`)}
            <br />FIN · RSV · opcode 1: text
          </div>
          <h3>Look at an example</h3>
          <p>A masked “Hello”, a whole connection, a handshake that fails by one newline.</p>
          <div class="buttons">${shown.map((id) => this.#example(id))}</div>
        </section>
      </div>
      <p>New to WebSocket? <a href="#view=learn">Learn it in 80 minutes</a>, by changing bits and bytes.</p>
      <section class="kinds">
        <h3>What you can paste <small>choose one to see it read</small></h3>
        <ul>
          ${welcomeKinds.map(
            ({ label, text }) =>
              html`<li>
                <button @click=${() => this.#ask({ input: text })}>
                  <b>${label}</b><code>${visible(text.trimStart().split('\n', 1)[0]?.slice(0, 80) ?? '')}</code>
                </button>
              </li>`,
          )}
        </ul>
      </section>
    </div>`;
  }

  #example(id: string): TemplateResult | typeof nothing {
    const example = exampleGroups.flatMap(({ examples }) => examples).find((one) => one.id === id);
    if (!example) return nothing;
    return html`<button class="button" @click=${() => this.#ask(example.question)}>${example.label}</button>`;
  }

  #ask(question: Partial<Question>): void {
    this.inspection.ask({ ...emptyQuestion, ...question });
  }

  /** Takes the clipboard where the browser gives it; else the text field waits for a paste. */
  readonly #paste = async (): Promise<void> => {
    this.dispatchEvent(new CustomEvent('ws-lens-focus', { bubbles: true, composed: true }));
    try {
      const text = await navigator.clipboard.readText();
      if (text !== '') this.inspection.replace(text);
    } catch {
      this.say('Paste into the input now');
    }
  };
}
