import type { Engine } from '../engine/engine.ts';
import type { Report } from '../report.gen.ts';
import type { FileReader } from './file-reader.ts';
import { isSame, optionsOf, type Question } from './question.ts';

/** How far the work on a long input is. */
export interface Work {
  readonly step: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** Gets reports: of a text from the engine, of a file from what reads files, and of a long list the part that is asked for. */
export class Reports {
  readonly #engine: Engine;
  readonly #progress: (step: string, share: number) => void;
  /** The report with the first frames of an input of more than it lists, and its question. */
  #first: readonly [Report, Question] | null = null;

  constructor(engine: Engine, progress: (step: string, share: number) => void) {
    this.#engine = engine;
    this.#progress = progress;
  }

  async on(question: Question, files: FileReader | null): Promise<Report | null> {
    if (question.file !== null) return files?.read(question, this.#progress) ?? null;
    const report = await this.#whole(question);
    if (question.from === 0 || report.capture || report.frames.length === report.frameCount) return report;
    const { windowOf } = await import('./long-window.ts');
    return windowOf(this.#engine, report, question);
  }

  /** Another part of a long list of frames is of the same report. */
  async #whole(question: Question): Promise<Report> {
    const whole = { ...question, from: 0 };
    if (this.#first && isSame(whole, this.#first[1])) return this.#first[0];
    this.#first = null;
    const report = await this.#engine.inspect(question.input, optionsOf(question), (step, done, of) =>
      this.#progress(step, of > 0 ? done / of : 0),
    );
    if (!report.capture && report.frames.length < report.frameCount) this.#first = [report, whole];
    return report;
  }
}
