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

/** Holds what panes are to offer, and the level of their headings. Fires "offers" when that changes. */
export class Offering extends EventTarget {
  #offers = allOffers;
  #heading = 2;

  get offers(): Offers {
    return this.#offers;
  }

  offer(change: Partial<Offers>): void {
    this.#offers = { ...this.#offers, ...change };
    this.dispatchEvent(new Event('offers'));
  }

  get heading(): number {
    return this.#heading;
  }

  setHeading(level: number): void {
    this.#heading = level;
    this.dispatchEvent(new Event('offers'));
  }
}
