/** Runs something as one microtask for all that ask for it meanwhile, and not while it is held. */
export class Microtask {
  #asked = false;
  #held = false;
  /** Whether it was asked for while it was held. */
  #waits = false;
  readonly #run: () => void;

  constructor(run: () => void) {
    this.#run = run;
  }

  schedule(): void {
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      if (this.#held) this.#waits = true;
      else this.#run();
    });
  }

  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    if (this.#waits) this.schedule();
    this.#waits = false;
  }
}
