/** What a browser keeps of one lesson. */
export interface Kept {
  readonly solved: boolean;
  /** How many attempts did not solve it. */
  readonly tries: number;
  /** How many hints were opened. */
  readonly hints: number;
  /** The text of the last attempt; '' for the start. */
  readonly bytes: string;
  /** Of the solved task: its text, and the seconds that it took. */
  readonly solution?: string;
  readonly seconds?: number;
  /** The index of the choice that was guessed. */
  readonly guess?: number;
}

const key = 'wslens-progress';
export const untouched: Kept = { solved: false, tries: 0, hints: 0, bytes: '' };

/**
 * What was done of each lesson, under one key of the browser's storage, which all tabs share: each change is made to what stands there by
 * then. Where the browser forbids storage it lasts as long as the page. Fires "change".
 */
export class Progress extends EventTarget {
  #all: Readonly<Record<string, Kept>> = {};

  constructor() {
    super();
    this.#read();
    addEventListener('storage', (event) => {
      if (event.key !== key && event.key !== null) return;
      this.#read();
      this.dispatchEvent(new Event('change'));
    });
  }

  of(lesson: string): Kept {
    return { ...untouched, ...this.#all[lesson] };
  }

  /** Keeps a change. What was solved, in this tab or another, stays so. */
  keep(lesson: string, change: Partial<Kept>): void {
    this.#read();
    const before = this.of(lesson);
    const kept = { ...before, ...change, solved: before.solved || change.solved === true };
    this.#write({ ...this.#all, [lesson]: kept });
  }

  forget(): void {
    this.#write({});
  }

  #read(): void {
    this.#all = stored() ?? this.#all;
  }

  #write(all: Readonly<Record<string, Kept>>): void {
    this.#all = all;
    try {
      localStorage.setItem(key, JSON.stringify(all));
    } catch {
      // It lasts as long as the page.
    }
    this.dispatchEvent(new Event('change'));
  }
}

/** Whether the browser keeps that a lesson was solved. */
export const wasSolved = (lesson: string): boolean => stored()?.[lesson]?.solved === true;

/** What the browser keeps; null for nothing, or where it forbids storage. */
function stored(): Readonly<Record<string, Kept>> | null {
  try {
    return readProgress(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** What another version of the page may have written: what is no progress is left out; null if there is nothing that can be read. */
export function readProgress(text: string | null): Readonly<Record<string, Kept>> | null {
  if (text === null) return null;
  try {
    const all = JSON.parse(text) as unknown;
    if (typeof all !== 'object' || all === null) return null;
    return Object.fromEntries(Object.entries(all).filter(([, kept]) => isKept(kept)));
  } catch {
    return null;
  }
}

const isKept = (value: unknown): value is Kept => {
  if (typeof value !== 'object' || value === null) return false;
  const { solved, tries, hints, bytes } = { ...untouched, ...(value as Partial<Record<keyof Kept, unknown>>) };
  return (
    typeof solved === 'boolean' && typeof tries === 'number' && typeof hints === 'number' && typeof bytes === 'string'
  );
};
