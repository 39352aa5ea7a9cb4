/** What web/data/accepts.json holds: what implementations do with the cases of e2e/accepts. */
export interface Results {
  /** The day of the run. */
  readonly date: string;
  readonly implementations: readonly Implementation[];
  readonly outcomes: readonly Outcome[];
  readonly cases: readonly Case[];
  /** Why there is no case for a rule. */
  readonly notTried: Readonly<Record<string, string>>;
}

export interface Implementation {
  readonly id: string;
  readonly name: string;
  /** Empty if its source was read. */
  readonly version: string;
  readonly source: 'run' | 'read';
}

export type Verdict = 'takes' | 'refuses' | 'waits';

/** Close is the status code that it sent: null for none, -1 for one that cannot be read; says is its own error text. */
export type Outcome = readonly [verdict: Verdict, close: number | null, how: string, says: string];

/** The side that an implementation is; a server reads what clients send. */
export type Role = 'server' | 'client';

/** One case, with an index into outcomes for each implementation in either role; null where nothing is known. */
export interface Case extends Readonly<Partial<Record<Role, readonly (number | null)[]>>> {
  readonly id: string;
  readonly what: string;
  /** Whether it breaks no rule. */
  readonly sound: boolean;
  /** The rules that it stands for. */
  readonly rules: readonly string[];
  /** The values of a frame that it is closest to. */
  readonly when: Readonly<Record<string, number>>;
}

/** What one implementation does with a case. */
export interface Row {
  readonly implementation: Implementation;
  readonly outcome: Outcome;
}

let loading: Promise<Results> | undefined;

/** Fetches the data, which stands beside the module, when it is first asked for; after a failure the next call tries again. */
export function loadResults(): Promise<Results> {
  if (!loading) {
    loading = fetchResults();
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

async function fetchResults(): Promise<Results> {
  const response = await fetch(new URL('./accepts.json', import.meta.url));
  if (!response.ok) throw new Error(`The answer is ${response.status}.`);
  return (await response.json()) as Results;
}

/** The implementations of which something is known, in the order of the data. */
export function rowsOf(data: Results, one: Case, role: Role): Row[] {
  return data.implementations.flatMap((implementation, i) => {
    const outcome = data.outcomes[one[role]?.[i] ?? -1];
    return outcome ? [{ implementation, outcome }] : [];
  });
}

/** What one implementation does, and what several do. */
export const verdictWords: Readonly<Record<Verdict, readonly [one: string, many: string]>> = {
  takes: ['takes it', 'take it'],
  refuses: ['refuses it', 'refuse it'],
  waits: ['waits', 'wait'],
};

/** "Every implementation here takes it." or the number of each verdict, as "2 take it, 1 waits." */
export function sumOf(rows: readonly Row[]): string {
  const count = (wanted: Verdict): number => rows.filter(({ outcome: [verdict] }) => verdict === wanted).length;
  if (count('takes') === rows.length) return 'Every implementation here takes it.';
  if (count('refuses') === rows.length) return 'Every implementation here refuses it.';
  const parts = (['takes', 'refuses', 'waits'] as const).flatMap((verdict) => {
    const [one, many] = verdictWords[verdict];
    const number = count(verdict);
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  });
  return `${parts.join(', ')}.`;
}
