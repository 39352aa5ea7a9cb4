/** The browsers of one process: each is started when it is first needed, and again if it has ended. */
export class Shared {
  #launch;
  #browsers = new Map();

  constructor(launch) {
    this.#launch = launch;
  }

  async browser(...choice) {
    const key = choice.join();
    const found = await this.#browsers.get(key);
    if (found?.connected) return found;
    const started = this.#launch(...choice);
    this.#browsers.set(key, started);
    return started;
  }

  async close() {
    const all = await Promise.allSettled(this.#browsers.values());
    await Promise.all(all.map(({ value }) => value?.close()));
  }
}
