/** What panes tell of mistakes and let people do, as far as an author has not taken it away. */
export interface Offers {
  /** Whether the places of mistakes are marked: in the text, in lists, in bytes. */
  readonly marks: boolean;
  /** Whether a fix, or an answer that is right, is offered. */
  readonly fixes: boolean;
  /** Whether the input, and how it is read, can be changed. */
  readonly edits: boolean;
}

export const allOffers: Offers = { marks: true, fixes: true, edits: true };
