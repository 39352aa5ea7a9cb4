import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Direction, Holds } from '../../engine/api.ts';
import type { Report } from '../../report.gen.ts';
import { oneOf } from '../../store/hash.ts';
import { Inspection } from '../../store/inspection.ts';
import { contents, directions } from '../../store/question.ts';

/** The question of an inspector as attributes and properties; each takes null, as an attribute that is removed gives it. */
export class LensAttributes extends LitElement {
  readonly inspection = new Inspection();

  @property({ noAccessor: true })
  get input(): string {
    return this.inspection.question.input;
  }

  set input(value: string | null) {
    this.inspection.ask({ input: value ?? '', holds: this.holds });
  }

  @property({ noAccessor: true })
  get notation(): string {
    return this.inspection.question.notation;
  }

  set notation(value: string | null) {
    this.inspection.ask({ notation: value || 'auto' });
  }

  @property({ noAccessor: true })
  get direction(): Direction {
    return this.inspection.question.direction;
  }

  set direction(value: string | null) {
    this.inspection.ask({ direction: oneOf(directions, value) });
  }

  @property({ noAccessor: true })
  get holds(): Holds {
    return this.inspection.question.holds;
  }

  set holds(value: string | null) {
    this.inspection.ask({ holds: oneOf(contents, value) });
  }

  @property({ noAccessor: true })
  get extensions(): string | null {
    return this.inspection.question.extensions;
  }

  set extensions(value: string | null) {
    this.inspection.ask({ extensions: value });
  }

  @property({ noAccessor: true })
  get request(): string {
    return this.inspection.question.request;
  }

  set request(value: string | null) {
    this.inspection.ask({ request: value ?? '' });
  }

  @property({ noAccessor: true, type: Number })
  get limit(): number {
    return this.inspection.question.limit;
  }

  /** A value that is no whole number above 0 means no limit. */
  set limit(value: number | null) {
    this.inspection.ask({ limit: value !== null && Number.isSafeInteger(value) && value > 0 ? value : 0 });
  }

  get frame(): number {
    return this.inspection.selection.frame + 1;
  }

  /** What is no number of a frame counts as 1. */
  set frame(value: number) {
    this.inspection.selection.showFrame(Number.isInteger(value) && value > 0 ? value - 1 : 0);
  }

  /** The report on the input; null until there is one. */
  get report(): Report | null {
    return this.inspection.report;
  }
}
