import type { BitRange, Patch } from '../bits.ts';
import type { Question } from '../question.ts';
import type { Subject } from '../selection.ts';

/** What the explainer says of one subject: data, which one element draws. */
export interface Explanation {
  /** The severity, for a finding; '' for all else. */
  readonly tone: 'error' | 'warning' | 'note' | '';
  /** From the whole to the subject; a crumb with a subject leads to it. */
  readonly path: readonly Crumb[];
  readonly title: string;
  /** Whether the title is bytes or bits. */
  readonly mono: boolean;
  /** Bits that are drawn large, at most 16; null for none. */
  readonly bits: BitRange | null;
  /** What it is, and why it is there. */
  readonly paragraphs: readonly Paragraph[];
  /** The bit that a Flip button turns over, with the name on it; null if it is more than one bit. */
  readonly flip: { readonly bit: number; readonly name: string } | null;
  /** The values that could stand here and what each would mean, with what sets them. */
  readonly values: readonly ValueGroup[];
  /** The index of the finding that is explained; null for all else. */
  readonly finding: number | null;
  /** The fix, as a diff; null if there is none. */
  readonly fix: FixDiff | null;
  /** The findings that follow from this one, by their indexes. */
  readonly consequences: readonly number[];
  /** Names with their values, such as "In decimal", "In the input". */
  readonly facts: readonly Fact[];
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
  /** How binding the section is, and who demands it. */
  readonly force?: string;
}

/** A name and its value; code is shown in letters of one width. */
export type Fact = readonly [name: string, value: string, look?: 'code'];

/** The values of one field. */
export interface ValueGroup {
  readonly of: string;
  /** Whether the labels alone are shown, as there are other fields beside it. */
  readonly compact: boolean;
  readonly values: readonly Value[];
}

/** A value that a field may have. */
export interface Value {
  readonly label: string;
  readonly meaning: string;
  /** Whether it is the one that stands there now. */
  readonly now: boolean;
  /** What sets it: a patch of the bytes, which is made when it is wanted, or a change of the question; null if nothing can. */
  readonly set: { readonly patch: () => Patch } | { readonly ask: Partial<Question> } | null;
}

export interface FixDiff {
  readonly label: string;
  readonly before: DiffLine;
  readonly after: DiffLine;
  /** What the input is then; may be empty. */
  readonly outcome: string;
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

/** An explanation of which only the title and what is given are said. */
export const explanation = (given: Partial<Explanation> & Pick<Explanation, 'title'>): Explanation => ({
  tone: '',
  path: [],
  mono: false,
  bits: null,
  paragraphs: [],
  flip: null,
  values: [],
  finding: null,
  fix: null,
  consequences: [],
  facts: [],
  questions: [],
  links: [],
  ...given,
});
