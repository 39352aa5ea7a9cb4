import { writeValues } from '../hash.ts';

/** The sections of the reference, in their order, each with the name that an entry of it has in the address; '' for none. */
export const parameters = {
  frame: 'part',
  opcodes: 'opcode',
  lengths: 'length',
  codes: 'code',
  fields: 'field',
  parameters: 'parameter',
  rules: 'rule',
  record: 'record',
  notations: '',
  keys: '',
} as const;

export type SectionName = keyof typeof parameters;

/** A section of the reference, or an entry in it; '' and '' for its start. */
export interface Place {
  readonly section: SectionName | '';
  readonly key: string;
}

export const start: Place = { section: '', key: '' };

const sections = Object.keys(parameters) as SectionName[];

/** The place that an address names: by its entry, else by its section. */
export function readPlace(values: ReadonlyMap<string, string>): Place {
  for (const section of sections) {
    const key = values.get(parameters[section]) ?? '';
    if (key !== '') return { section, key };
  }
  return { section: sections.find((section) => section === values.get('section')) ?? '', key: '' };
}

/** The hash of a place. */
export function placeHash({ section, key }: Place): string {
  const name = section === '' ? '' : parameters[section];
  const named = key === '' || name === '' ? ['section', section || null] : [name, key];
  return writeValues([['view', 'reference'], named as [string, string | null]]) ?? '';
}

/** A link to the entry of a rule. */
export const referenceLink = (rule: string): string => placeHash({ section: 'rules', key: rule });
