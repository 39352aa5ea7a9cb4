import type { InspectOptions } from '../../engine/api.ts';
import type { Results } from '../implementations.ts';
import { loadResults } from '../implementations.ts';
import type { Uses } from '../uses.ts';

/** One row of web/data/rules.json, which is made of the catalogue; what there is nothing of is left out. */
export interface RuleRow {
  readonly id: string;
  readonly severity: string;
  readonly force?: string;
  readonly demander?: string;
  readonly section: string;
  readonly closeCode?: number;
  readonly httpStatus?: number;
  readonly title: string;
  readonly why: string;
  readonly peer: string;
  readonly mend?: string;
  /** A text that breaks it and nothing else, and the same put right; both are read by the options. */
  readonly example?: string;
  readonly mended?: string;
  readonly options?: InspectOptions;
}

/** A status code of a Close: its name in the registry, what it tells, and the rules whose breach can end in it. */
export type CodeRow = readonly [code: number, name: string, means: string, rules: readonly string[]];

/** A phrase of an error message: who prints it, and the rules that it can mean, the likeliest first. */
export type PhraseRow = readonly [by: string, text: string, means: string, rules: readonly string[]];

/** What web/data/sayings.json holds. */
export interface Sayings {
  readonly codes: readonly CodeRow[];
  readonly phrases: readonly PhraseRow[];
}

/** All that the reference is made of, besides its texts. */
export interface Data {
  readonly lessons: readonly Uses[];
  readonly rules: readonly RuleRow[];
  readonly sayings: Sayings;
  readonly results: Results;
}

let loading: Promise<Data> | undefined;

/** Fetches the data, which stands beside the module, when it is first asked for; after a failure the next call tries again. */
export function loadData(): Promise<Data> {
  if (!loading) {
    loading = fetchData();
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

async function fetchData(): Promise<Data> {
  const [rules, sayings, lessons, results] = await Promise.all([
    fetched('./rules.json') as Promise<readonly RuleRow[]>,
    fetched('./sayings.json') as Promise<Sayings>,
    fetched('./uses.json') as Promise<readonly Uses[]>,
    loadResults(),
  ]);
  return { rules, sayings, lessons, results };
}

async function fetched(name: string): Promise<unknown> {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`The answer is ${response.status}.`);
  return response.json();
}
