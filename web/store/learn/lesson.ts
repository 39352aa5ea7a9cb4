/** Text of paragraphs apart by an empty line, in which only `code` and **strong** are marked. */
export type Prose = string;

/** One of `path op value`, such as 'frames[0].payloadLength is 3'. */
export type Condition = string;

export interface Choice {
  readonly text: Prose;
  readonly right: boolean;
}

/** What is said of an attempt that does not solve the task, if the condition holds in it; of several that hold, the first speaks. */
export interface Trap {
  readonly when: Condition;
  readonly feedback: Prose;
}

/** The bytes that a lesson starts from, and how they are read: what a Question of the inspector has. */
export interface Start {
  readonly input: string;
  readonly direction: string;
  /** Those negotiated; '' for none; null if not known. */
  readonly extensions: string | null;
  readonly request: string;
  readonly holds: string;
  /** The number of the frame that is shown first. */
  readonly frame?: number;
}

export interface Stretch {
  readonly task: Prose;
  readonly start: Start;
  readonly check: readonly Condition[];
}

/** What is withheld until a task is solved: what offers the mended bytes; what judges; the last line of the derivation of an accept value. */
export type Hidden = 'fixes' | 'verdict' | 'accept';

/** What a file of web/learn says, without the solution. */
export interface Lesson {
  readonly id: string;
  readonly kind: 'lesson' | 'mystery';
  readonly title: string;
  readonly minutes: number;
  /** Those of the inspector that stand with the box, by their names in the attribute panes. */
  readonly panes: readonly string[];
  /** As 'RFC 6455 5.2; RFC 7692 7.1'. */
  readonly rfc: string;
  readonly hide: readonly Hidden[];
  readonly goal: Prose;
  readonly prose: Prose;
  readonly guess: { readonly question: Prose; readonly choices: readonly Choice[]; readonly answer: Prose } | null;
  readonly task: Prose;
  readonly start: Start;
  readonly check: readonly Condition[];
  readonly hints: readonly Prose[];
  readonly traps: readonly Trap[];
  readonly aha: Prose;
  readonly stretch: Stretch | null;
}

/** dist/lessons.json, and dist/lessons.de.json beside it: the texts of one language, in the order of the course. */
export interface Course {
  readonly language: string;
  readonly lessons: readonly Lesson[];
}

/** What a word of the field means, and where it is explained, as 'RFC 6455 5.2'. */
export interface Term {
  readonly term: string;
  readonly rfc: string;
  readonly meaning: Prose;
}

/** dist/glossary.json, and dist/glossary.de.json beside it. */
export interface Glossary {
  readonly language: string;
  readonly terms: readonly Term[];
}

/** dist/connection.json, and dist/connection.de.json beside it: a connection that was recorded, and what there is to say of each part. */
export interface Recording {
  readonly title: string;
  readonly lead: Prose;
  readonly recording: string;
  /** One for each head and each frame, in their order. */
  readonly parts: readonly { readonly title: string; readonly prose: Prose }[];
}
