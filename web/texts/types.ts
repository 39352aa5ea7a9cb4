/** What is said of one value that a field can have. */
export interface ValueText {
  readonly name: string;
  /** What it means. */
  readonly what: string;
  /** What comes of it, or why it is so; may be empty. */
  readonly why: string;
  readonly section: string;
}

/** A question that people ask, with its answer and the section that gives it. */
export interface QuestionText {
  readonly question: string;
  readonly answer: string;
  readonly section: string;
}

/**
 * What is said of a field of a frame. In a text {name} stands for what is put in there. "now" says what the value that stands there means, by the case that it is.
 */
export interface FieldText {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly section: string;
  readonly now: Readonly<Record<string, string>>;
  /** What leads a paragraph, where that is not the name and the value. */
  readonly lead?: Readonly<Record<string, string>>;
  readonly questions: readonly QuestionText[];
}
