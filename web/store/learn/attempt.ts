import type { Report } from '../../report.gen.ts';
import { optionsOf } from '../question.ts';
import { holds } from './condition.ts';
import type { Condition, Hidden, Start, Trap } from './lesson.ts';
import type { Kept, Progress } from './progress.ts';
import { TaskInspection } from './task-inspection.ts';

/** In milliseconds: what is typed counts as an attempt once nothing was typed for so long. */
const pause = 1500;

/** What is to be solved: of a lesson, its stretch, or a task of a link. */
export interface Task {
  /** Its name among what is kept. */
  readonly id: string;
  readonly start: Start;
  readonly check: readonly Condition[];
  readonly traps: readonly Trap[];
  readonly hide: readonly Hidden[];
}

/** One task as it is worked on: which of its conditions hold by now, and what there is to say of the attempt. Fires "change". */
export class Attempt extends EventTarget {
  readonly task: Task;
  readonly inspection: TaskInspection;
  readonly #progress: Progress;
  readonly #began = Date.now();
  #start: Report | null = null;
  #met: readonly boolean[];
  #trap: Trap | null = null;
  #counted = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(task: Task, progress: Progress) {
    super();
    this.task = task;
    this.#progress = progress;
    this.#met = task.check.map(() => false);
    this.inspection = new TaskInspection(task.start, this.kept.solved ? [] : task.hide);
    this.inspection.addEventListener('report', () => this.#judge());
    void this.#begin();
  }

  get kept(): Kept {
    return this.#progress.of(this.task.id);
  }

  /** The report on the start; null until it is there. */
  get start(): Report | null {
    return this.#start;
  }

  /** For each condition whether it holds. */
  get met(): readonly boolean[] {
    return this.#met;
  }

  /** Whether all conditions hold now. */
  get holds(): boolean {
    return this.#met.every(Boolean);
  }

  /** The trap that the attempt went into. */
  get trap(): Trap | null {
    return this.#trap;
  }

  /** Whether what is withheld may be shown. */
  get solved(): boolean {
    return this.kept.solved;
  }

  get changed(): boolean {
    return this.inspection.question.input !== this.task.start.input;
  }

  /** How long it has been worked on. */
  get minutes(): number {
    return (Date.now() - this.#began) / 60_000;
  }

  openHint(number: number): void {
    this.#progress.keep(this.task.id, { hints: Math.max(this.kept.hints, number) });
    this.#tell();
  }

  startOver(): void {
    this.inspection.ask(this.inspection.start);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  /** What was made before is there again, and undo leads from it to the start. */
  async #begin(): Promise<void> {
    const { inspection } = this;
    const { bytes } = this.kept;
    inspection.ask(inspection.start);
    if (bytes !== '') inspection.ask({ input: bytes });
    this.#start = await inspection.engine.inspect(inspection.start.input, optionsOf(inspection.start));
    inspection.selection.showFrame((this.task.start.frame ?? 1) - 1);
    this.#judge();
  }

  #judge(): void {
    const { task, inspection } = this;
    const report = inspection.whole;
    const state = report && this.#start && { report, start: this.#start };
    this.#met = task.check.map((condition) => state !== null && holds(condition, state));
    this.#trap = (state && this.changed && !this.holds && task.traps.find(({ when }) => holds(when, state))) || null;
    if (state) this.#keep();
    this.#tell();
  }

  #keep(): void {
    const { input } = this.inspection.answered;
    const bytes = this.changed ? input : '';
    clearTimeout(this.#timer);
    if (this.holds && this.changed) this.#solve(input);
    else if (bytes !== this.kept.bytes) this.#progress.keep(this.task.id, { bytes });
    if (this.holds || !this.changed || this.solved) return;
    if (this.inspection.typed) this.#timer = setTimeout(() => this.#count(input), pause);
    else this.#count(input);
  }

  #solve(input: string): void {
    const seconds = Math.round((Date.now() - this.#began) / 1000);
    const first = this.solved ? {} : { solution: input, seconds };
    this.#progress.keep(this.task.id, { solved: true, bytes: input, ...first });
    this.inspection.withhold([]);
  }

  /** Counts an attempt that failed; the same text again is none. */
  #count(input: string): void {
    if (input === this.#counted) return;
    this.#counted = input;
    this.#progress.keep(this.task.id, { tries: this.kept.tries + 1 });
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
