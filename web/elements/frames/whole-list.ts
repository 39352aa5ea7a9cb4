import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Report } from '../../report.gen.ts';
import type { Inspection } from '../../store/inspection.ts';
import type { ListOf, ListRow } from '../../store/list-rows.ts';
import type { Page } from '../../store/long-pages.ts';
import { isSame, type Question } from '../../store/question.ts';

/** All rows of a list of which the report has some only: they come page by page, from when they are first asked for. */
export class WholeList implements ReactiveController {
  rows: readonly ListRow[] = [];
  /** How many frames, or messages, the rows that have come are of. */
  looked = 0;
  running = false;
  readonly #host: ReactiveControllerHost;
  #question: Question | null = null;
  #of: ListOf = 'frames';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What has come stays; the rest is asked for again when it is needed. */
  hostDisconnected(): void {
    if (this.running) this.#question = null;
  }

  /** Forgets the rows of another input. */
  settle({ answered }: Inspection): void {
    if (this.#question && !isSame({ ...answered, from: 0 }, this.#question)) this.#reset(null, this.#of);
  }

  ask(inspection: Inspection, report: Report, of: ListOf): void {
    if (this.#question && of === this.#of) return;
    const question = { ...inspection.answered, from: 0 };
    this.#reset(question, of);
    void this.#read(inspection, report, question);
  }

  #reset(question: Question | null, of: ListOf): void {
    this.#question = question;
    this.#of = of;
    this.rows = [];
    this.looked = 0;
    this.running = question !== null;
  }

  async #read(inspection: Inspection, report: Report, question: Question): Promise<void> {
    try {
      const { pagesOf } = await import('../../store/long-pages.ts');
      for await (const page of pagesOf(inspection, report, question, this.#of)) {
        if (question !== this.#question) return;
        this.#take(page);
      }
    } catch {
      // The reading was cancelled, or the engine has ended: what has come stays.
    }
    if (question !== this.#question) return;
    this.running = false;
    this.#host.requestUpdate();
  }

  #take({ rows, looked }: Page): void {
    this.rows = [...this.rows, ...rows];
    this.looked = looked;
    this.#host.requestUpdate();
  }
}
