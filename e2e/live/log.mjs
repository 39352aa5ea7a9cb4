/** Gathers what a server tells; next() gives the events of the next conversation that has ended. */
export function logOf() {
  let events = [];
  const ended = [];
  const waiting = [];
  return {
    add(event) {
      if (event.event !== 'end') {
        events.push(event);
        return;
      }
      const next = waiting.shift();
      if (next) next(events);
      else ended.push(events);
      events = [];
    },
    next: () => (ended.length > 0 ? Promise.resolve(ended.shift()) : new Promise((done) => waiting.push(done))),
  };
}
