/** Starts each thing when a test first asks for it, so that one that does not start fails that test. */
export function startedOnce(start) {
  const started = {};
  return {
    get: (...what) => (started[what.join()] ??= Promise.resolve().then(() => start(...what))),
    async close() {
      const all = await Promise.allSettled(Object.values(started));
      await Promise.all(all.map(({ value }) => value?.close()));
    },
  };
}
