type Explanations = typeof import('../../store/explain/later.ts');

let loaded: Promise<Explanations> | null = null;

/** Fetches what is not needed at first sight, once; after a failure it may be tried again. */
export function loadExplanations(): Promise<Explanations> {
  loaded ??= import('../../store/explain/later.ts').catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}
