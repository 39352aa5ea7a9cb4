import type { TemplateResult } from 'lit';
import type { Passage, Report } from '../../report.gen.ts';
import type { Question } from '../../store/question.ts';
import type { dependencies } from './load-passages.ts';
import { passagesStyles } from './passages.styles.ts';

const excerptLength = 90;

const ways: Readonly<Record<string, readonly [arrow: string, words: string]>> = {
  'client-to-server': ['→', 'to the server'],
  'server-to-client': ['←', 'to the client'],
};

/** A passage that can be read, and its index. */
interface Row {
  readonly passage: Passage;
  readonly index: number;
  readonly excerpt: string;
  /** "line 6", "lines 6 to 12". */
  readonly lines: string;
}

/** The element that lists the passages of a text: each is shown in the box, and left out or taken in. */
export function passagesPane({
  Pane,
  css,
  html,
  nothing,
  visible,
  listed,
  holdsBytes,
  styles,
}: typeof dependencies): CustomElementConstructor {
  return class extends Pane {
    static override styles = [...styles, passagesStyles(css)];
    #of: Report | null = null;
    #rows: readonly Row[] = [];
    /** Those of them that can be left out or taken in. */
    #readable: readonly Row[] = [];

    override disconnectedCallback(): void {
      super.disconnectedCallback();
      this.#of = null;
      this.inspection.selection.mark([]);
    }

    protected override willUpdate(): void {
      super.willUpdate();
      const { report } = this;
      if (report === this.#of) return;
      this.#of = report;
      const { input } = this.inspection.answered;
      const lineAt = lineCounter(input);
      const rows = listed(report?.passages ?? []).map(({ passage, index }) => {
        const [first, last] = [lineAt(passage.start), lineAt(passage.start + textOf(input, passage).trimEnd().length)];
        const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`;
        return { passage, index, excerpt: excerptOf(input, passage), lines };
      });
      this.#rows = rows;
      this.#readable = rows.filter(({ passage }) => holdsBytes(passage));
      this.#highlight();
    }

    protected override render(): TemplateResult | symbol {
      const { report } = this;
      if (!report || this.#rows.length === 0) return nothing;
      const read = this.#readable.filter(({ passage }) => passage.included).length;
      const beyond =
        report.passageCount > report.passages.length ? `, the first ${report.passages.length} parts listed` : '';
      return html`<section class="card" aria-labelledby="title">
        <header>
          <h2 id="title">Passages of the text</h2>
          <small>${read} of ${this.#readable.length} read${beyond}</small>
        </header>
        ${report.stories.length > 1 ? this.#connections(report) : nothing}
        <ol role="list" aria-labelledby="title">
          ${this.#rows.map((row) => this.#row(row))}
        </ol>
      </section>`;
    }

    #connections({ stories, story }: Report): TemplateResult {
      const choose = (event: Event): void =>
        this.#ask({
          connection: Number((event.target as HTMLSelectElement).value),
          leaveOut: [],
          takeIn: [],
        });
      return html`<p class="connection">
        <select class="field" aria-label="Connection" @change=${choose}>
          ${stories.map(
            ({ label }, i) =>
              html`<option value=${i} .selected=${i === story}>
                Connection ${i + 1} of ${stories.length}: ${visible(label)}
              </option>`,
          )}
        </select>
      </p>`;
    }

    /** Of several messages without frames the one is shown whose passage was chosen. */
    #show({ start, end }: Passage): void {
      const { report } = this;
      const index = report?.messages.findIndex(
        ({ textStart, textEnd }) => textStart !== undefined && textStart >= start && (textEnd ?? 0) <= end,
      );
      if (report?.kind === 'payload' && index !== undefined && index >= 0) this.inspection.selection.showFrame(index);
    }

    #row(row: Row): TemplateResult {
      const { passage, index, excerpt, lines } = row;
      const { selection } = this.inspection;
      const { start, end, label, included, reason } = passage;
      const out = holdsBytes(passage) && !included;
      const [arrow, words] = ways[passage.direction] ?? [];
      const what = `${label}, ${excerpt}`;
      const subject = { kind: 'passage', index } as const;
      const highlight = (): void => {
        this.#highlight(passage);
        selection.point(subject);
      };
      const leave = (): void => {
        this.#highlight();
        selection.point(null);
      };
      const point = (): void => {
        selection.pin(subject);
        this.dispatchEvent(new CustomEvent('ws-lens-point', { detail: { start, end }, bubbles: true, composed: true }));
        this.#show(passage);
      };
      const { pinned } = selection;
      const chosen = pinned?.kind === 'passage' && pinned.index === index;
      return html`<li
        class="${out ? 'out' : ''} ${chosen ? 'chosen' : ''}"
        data-passage=${index}
        @pointerenter=${highlight}
        @pointerleave=${leave}
        @focusin=${highlight}
        @focusout=${leave}
      >
        <button class="place" title="Show it in the box" @click=${point}>
          <b>${out ? 'left out: ' : nothing}${label}</b>
          ${arrow ? html`<span class="way" role="img" aria-label=${words}>${arrow}</span>` : nothing}
          <span class="lines">${lines}</span>
          <span class="excerpt mono">${excerpt}</span>
          ${included ? nothing : html`<small>${reason}</small>`}
        </button>
        ${
          holdsBytes(passage) && this.inspection.offers.edits
            ? html`<button
                class="button small"
                aria-label="${included ? 'Leave out' : 'Take in'} ${what}"
                @click=${() => this.#turn(row)}
              >
                ${included ? 'Leave out' : 'Take in'}
              </button>`
            : nothing
        }
      </li>`;
    }

    /** Leaves a passage out or takes it in, by undoing the opposite choice if there is one. */
    #turn({ index, passage }: Row): void {
      const { leaveOut, takeIn } = this.inspection.question;
      const [from, to] = passage.included ? [takeIn, leaveOut] : [leaveOut, takeIn];
      const less = from.filter((i) => i !== index);
      const more = less.length < from.length || to.includes(index) ? to : [...to, index];
      this.#ask(passage.included ? { takeIn: less, leaveOut: more } : { leaveOut: less, takeIn: more });
      this.say(`${passage.label} ${passage.included ? 'left out' : 'taken in'}`);
    }

    /** A notation that was chosen for the passages read before may not fit those that are read now. */
    #ask(choice: Partial<Question>): void {
      this.inspection.ask({ ...choice, notation: 'auto' });
    }

    /** Marks the passages in the box, and one of them more strongly. */
    #highlight(active?: Passage): void {
      const marks = this.#readable.flatMap(({ passage: { start, end, included } }) =>
        included
          ? [
              { start, end, name: 'passage' },
              { start, end: start + 1, name: 'begin' },
            ]
          : [{ start, end, name: 'out' }],
      );
      this.inspection.selection.mark(
        active ? [...marks, { start: active.start, end: active.end, name: 'lit' }] : marks,
      );
    }
  };

  function excerptOf(input: string, { start, end }: Passage): string {
    const text = input.slice(start, Math.min(end, start + 2 * excerptLength));
    return visible(text.trim().replace(/\s+/g, ' ').slice(0, excerptLength));
  }

  function textOf(input: string, { start, end }: Passage): string {
    return input.slice(start, end);
  }

  /** Tells the number of the line of each place; the places are asked for in their order. */
  function lineCounter(text: string): (place: number) => number {
    let [line, from] = [1, 0];
    return (place) => {
      for (let at = text.indexOf('\n', from); at >= 0 && at < place; at = text.indexOf('\n', from)) {
        line++;
        from = at + 1;
      }
      return line;
    };
  }
}
