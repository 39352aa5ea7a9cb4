import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Direction, Holds } from '../../engine/api.ts';
import type { Report } from '../../report.gen.ts';
import { oneOf } from '../../store/hash.ts';
import { Inspection } from '../../store/inspection.ts';
import { contents, directions, emptyQuestion, type Question } from '../../store/question.ts';

/** What a page gives: null for an attribute that is removed, and some frameworks give undefined for one that is absent. */
type Given<T> = T | null | undefined;

type Switch = 'on' | 'off';

/** The question of an inspector, and what it offers, as attributes and properties. */
export class LensAttributes extends LitElement {
  readonly inspection = new Inspection();
  /** The question and the frame that the page gave, whatever a person made of them since. */
  #given: Partial<Question> = {};
  #givenFrame = 1;

  @property({ noAccessor: true })
  get input(): string {
    return this.inspection.question.input;
  }

  set input(value: Given<string>) {
    this.#give({ input: value ?? '', holds: this.holds });
  }

  @property({ noAccessor: true })
  get notation(): string {
    return this.inspection.question.notation;
  }

  set notation(value: Given<string>) {
    this.#give({ notation: value || 'auto' });
  }

  @property({ noAccessor: true })
  get direction(): Direction {
    return this.inspection.question.direction;
  }

  set direction(value: Given<string>) {
    this.#give({ direction: oneOf(directions, value) });
  }

  @property({ noAccessor: true })
  get holds(): Holds {
    return this.inspection.question.holds;
  }

  set holds(value: Given<string>) {
    this.#give({ holds: oneOf(contents, value) });
  }

  @property({ noAccessor: true })
  get extensions(): string | null {
    return this.inspection.question.extensions;
  }

  set extensions(value: Given<string>) {
    this.#give({ extensions: value ?? null });
  }

  @property({ noAccessor: true })
  get request(): string {
    return this.inspection.question.request;
  }

  set request(value: Given<string>) {
    this.#give({ request: value ?? '' });
  }

  @property({ noAccessor: true, type: Number })
  get limit(): number {
    return this.inspection.question.limit;
  }

  /** A value that is no whole number above 0 means no limit. */
  set limit(value: Given<number>) {
    this.#give({ limit: isCount(value) ? value : 0 });
  }

  @property({ noAccessor: true, type: Number })
  get frame(): number {
    return this.inspection.selection.frame + 1;
  }

  /** What is no number of a frame counts as 1. */
  set frame(value: Given<number>) {
    this.#givenFrame = isCount(value) ? value : 1;
    this.inspection.showFrame(this.#givenFrame);
  }

  /** Whether the places of mistakes are marked: 'off' withholds them. */
  @property({ noAccessor: true })
  get marks(): Switch {
    return switchOf(this.inspection.offers.marks);
  }

  set marks(value: Given<string>) {
    this.inspection.offer({ marks: value !== 'off' });
  }

  /** Whether fixes, and answers that are right, are offered: 'off' withholds them. */
  @property({ noAccessor: true })
  get fixes(): Switch {
    return switchOf(this.inspection.offers.fixes);
  }

  set fixes(value: Given<string>) {
    this.inspection.offer({ fixes: value !== 'off' });
  }

  /** Whether nothing of the input can be changed here. */
  @property({ noAccessor: true, type: Boolean })
  get readonly(): boolean {
    return !this.inspection.offers.edits;
  }

  set readonly(value: Given<boolean>) {
    this.inspection.offer({ edits: !value });
  }

  /** The report on the input; null until there is one. */
  get report(): Report | null {
    return this.inspection.report;
  }

  /** Takes back what a person changed: the input and how it is read, the frame, and what is selected. Undo brings it again. */
  reset(): void {
    this.inspection.ask({ ...emptyQuestion, ...this.#given });
    this.inspection.selection.showFrame(this.#givenFrame - 1);
    this.inspection.selection.choose(null);
  }

  #give(change: Partial<Question>): void {
    this.#given = { ...this.#given, ...change };
    this.inspection.ask(change);
  }
}

const isCount = (value: Given<number>): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const switchOf = (on: boolean): Switch => (on ? 'on' : 'off');
