import type { Report } from '../../report.gen.ts';
import { Inspection } from '../inspection.ts';
import type { Question } from '../question.ts';
import type { Hidden, Start } from './lesson.ts';
import { questionOf } from './start-question.ts';
import { withheld } from './withheld.ts';

/** The inspection of a task: what panes get of its report is without what is withheld, and each text is judged as the start is. */
export class TaskInspection extends Inspection {
  readonly start: Question;
  #hide: readonly Hidden[];
  #of: Report | null = null;
  #shown: Report | null = null;

  constructor(start: Start, hide: readonly Hidden[]) {
    super();
    this.start = questionOf(start);
    this.#hide = hide;
    this.#offer();
  }

  /** The report with all that is withheld. */
  get whole(): Report | null {
    return super.report;
  }

  override get report(): Report | null {
    const { whole } = this;
    if (whole !== this.#of) {
      this.#of = whole;
      this.#shown = whole && withheld(whole, this.#hide);
    }
    return this.#shown;
  }

  /** Shows what was withheld, or withholds it. */
  withhold(hide: readonly Hidden[]): void {
    if (hide.join() === this.#hide.join()) return;
    this.#hide = hide;
    this.#of = null;
    this.#offer();
    if (this.whole) this.dispatchEvent(new Event('report'));
  }

  #offer(): void {
    this.offer({ fixes: !this.#hide.includes('fixes'), marks: !this.#hide.includes('verdict') });
  }

  /** A text in place of all that there was is read as the task says. */
  override replace(input: string): void {
    this.ask({ ...this.start, input });
  }
}
