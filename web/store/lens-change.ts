import type { Report } from '../report.gen.ts';
import type { Question } from './question.ts';

/** What a ws-lens-change event carries: the question, and the report on it. */
export interface LensChange extends Question {
  /** null while the box is empty, or if the input could not be inspected. */
  readonly report: Report | null;
  /** Whether the change was typed, not chosen. */
  readonly typed: boolean;
}
