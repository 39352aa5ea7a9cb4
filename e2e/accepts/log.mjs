/** What happened in one attempt, in order, and a way to wait for more of it. */
export class Log {
  events = [];
  #waiting = null;

  add(event) {
    this.events.push(event);
    this.#waiting?.();
  }

  has(test) {
    return this.events.some(test);
  }

  /** Waits until test() holds, at most for ms. */
  async until(test, ms) {
    const end = performance.now() + ms;
    while (!test() && performance.now() < end) {
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, end - performance.now());
        this.#waiting = () => (clearTimeout(timer), resolve());
      });
    }
    this.#waiting = null;
  }
}
