/** Steps are kept up to this many. */
const mostSteps = 200;
/** In milliseconds: key strokes that follow one another faster are one step. */
const typingPause = 1000;

/**
 * The states that something went through, for undo and redo. A state that was typed replaces the one before it, if that was typed
 * just before.
 */
export class History<State> {
  readonly #states: State[];
  #at = 0;
  #typedAt = -Infinity;

  constructor(first: State) {
    this.#states = [first];
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#states.length - 1;
  }

  /** Forgets all states but this one. */
  begin(state: State): void {
    this.#states.splice(0, Infinity, state);
    this.#at = 0;
    this.#typedAt = -Infinity;
  }

  /** Takes a new state; those that were undone are forgotten. now is a time in milliseconds. */
  take(state: State, typed = false, now = performance.now()): void {
    const continues = typed && now - this.#typedAt < typingPause;
    this.#typedAt = typed ? now : -Infinity;
    this.#states.length = this.#at + (continues ? 0 : 1);
    this.#states.push(state);
    if (this.#states.length > mostSteps) this.#states.shift();
    this.#at = this.#states.length - 1;
  }

  /** The state before; null at the first. */
  undo(): State | null {
    return this.#go(-1);
  }

  /** The state that was undone last; null if none was. */
  redo(): State | null {
    return this.#go(1);
  }

  #go(step: number): State | null {
    const state = this.#states[this.#at + step];
    if (state === undefined) return null;
    this.#at += step;
    this.#typedAt = -Infinity;
    return state;
  }
}
