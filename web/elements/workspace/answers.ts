let asked = false;

/** Fetches what answers words in the box, once they are there. */
export function needAnswers(): void {
  if (asked) return;
  asked = true;
  import('./reference.ts').catch(() => (asked = false));
}
