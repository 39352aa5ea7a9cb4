import type { BitRange, Patch } from '../bits.ts';
import type { Question } from '../question.ts';
import type { Subject } from '../selection.ts';

/** What the explainer says of one subject: data, which one element draws. */
export interface Explanation {
  /** The severity, for a finding; 'ok' for what is as it should be; '' for all else. */
  readonly tone: 'error' | 'warning' | 'note' | 'ok' | '';
  /** From the whole to the subject; a crumb with a subject leads to it. */
  readonly path: readonly Crumb[];
  readonly title: string;
  /** Bits that are drawn large, at most 16; null for none. */
  readonly bits: BitRange | null;
  /** What it is, and why it is there. */
  readonly paragraphs: readonly Paragraph[];
  /** The values that could stand here and what each would mean, with what sets them. */
  readonly values: readonly Value[];
  /** The fix, as a diff; null if there is none. */
  readonly fix: FixDiff | null;
  /** The findings that follow from this one, by their indexes. */
  readonly consequences: readonly number[];
  /** Names with their values, such as "In decimal", "In the input". */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Folded: a question with its answer and the section that gives it. */
  readonly questions: readonly FoldedQuestion[];
  readonly links: readonly Link[];
}

export interface Crumb {
  readonly text: string;
  readonly subject: Subject | null;
}

export interface Paragraph {
  /** Stands in bold before the text, in the colour of the kind of field. */
  readonly lead?: string;
  readonly kind?: string;
  readonly text: string;
  readonly section?: string;
}

/** A value that a field may have; what sets it is a patch of the bytes, the flip of a bit, or a change of the question. */
export interface Value {
  readonly label: string;
  readonly meaning: string;
  /** Whether it is the one that stands there now. */
  readonly now: boolean;
  readonly set: { readonly flip: number } | { readonly patch: Patch } | { readonly ask: Partial<Question> } | null;
}

export interface FixDiff {
  readonly label: string;
  readonly before: DiffLine;
  readonly after: DiffLine;
  readonly outcome: string;
  /** The finding whose fix it is, by its index. */
  readonly finding: number;
}

/** A line of a diff; what differs stands at [start, end) of its text. */
export interface DiffLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface FoldedQuestion {
  readonly question: string;
  readonly answer: string;
  readonly section: string;
}

export interface Link {
  readonly text: string;
  readonly href: string;
}
