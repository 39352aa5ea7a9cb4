import { readBuild } from './address.ts';
import type { BuildState } from './form.ts';

/** One row of web/data/presets.json. What is built is written with the names of the address. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** The rule that it breaks, before any other error. */
  readonly breaks?: string;
  readonly state: Readonly<Record<string, string>>;
  /** The same put right, where the finding has no fix. */
  readonly mended?: Readonly<Record<string, string>>;
}

let loading: Promise<readonly Preset[]> | undefined;

/** Fetches the presets, which stand beside the module, when they are first asked for; after a failure the next call tries again. */
export function loadPresets(): Promise<readonly Preset[]> {
  if (!loading) {
    loading = fetchPresets();
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

async function fetchPresets(): Promise<readonly Preset[]> {
  const response = await fetch(new URL('./presets.json', import.meta.url));
  if (!response.ok) throw new Error(`The answer is ${response.status}.`);
  return (await response.json()) as readonly Preset[];
}

export const stateOf = (values: Readonly<Record<string, string>>): BuildState =>
  readBuild(new Map(Object.entries(values)));
