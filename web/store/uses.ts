/** A row of dist/uses.json: what a lesson is about in the reference, as the names and values of its address. */
export interface Uses {
  readonly id: string;
  readonly title: string;
  readonly kind: 'lesson' | 'mystery';
  readonly see: readonly (readonly [name: string, key: string])[];
  /** The rules that its start breaks, with their titles, and others that attempts break. */
  readonly rules: readonly (readonly [id: string, title: string])[];
  readonly further: readonly string[];
}
