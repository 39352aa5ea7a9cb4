/** Elements by their names. */
export type Elements = readonly (readonly [name: string, element: CustomElementConstructor])[];

/** Registers elements; a name that is taken stays as it is. */
export function register(elements: Elements): void {
  for (const [name, element] of elements) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
