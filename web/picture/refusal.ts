/** Says in its message why there is nothing to write, and what to take instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
