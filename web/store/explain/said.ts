import type { Kind, Run } from '../fields.ts';
import type { FrameContext } from './context.ts';
import type { Fact, FoldedQuestion, Paragraph, Value } from './explanation.ts';

/** What is said of one field of a frame. */
export interface Said {
  readonly kind: Kind;
  /** The field with its value, as it leads a paragraph: "MASK is 1". */
  readonly lead: string;
  /** What its value means here. */
  readonly now: string;
  readonly section: string;
  /** What the field is and why it is there. */
  readonly about: readonly Paragraph[];
  readonly values: readonly Value[];
  readonly questions: readonly FoldedQuestion[];
  readonly facts: readonly Fact[];
}

/** Says what a run of bits of a frame means, of which [start, end) are pointed at. */
export type Sayer = (context: FrameContext, run: Run, start: number, end: number) => Said;

/** What is said of a field that has a row in the texts. */
export const saidOf = (
  text: {
    readonly what: string;
    readonly why: string;
    readonly section: string;
    readonly questions: readonly FoldedQuestion[];
  },
  given: Pick<Said, 'kind' | 'lead' | 'now'> & Partial<Said>,
): Said => ({
  section: text.section,
  about: [{ text: text.why === '' ? text.what : `${text.what} ${text.why}`, section: text.section }],
  values: [],
  questions: text.questions,
  facts: [],
  ...given,
  lead: given.lead.charAt(0).toUpperCase() + given.lead.slice(1),
});
