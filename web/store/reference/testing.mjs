import { readFileSync } from 'node:fs';
import { sectionsOf } from './sections.ts';

const read = (name) => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));

export const rules = read('rules.json');
export const sayings = read('sayings.json');
export const sections = sectionsOf({ rules, sayings }, [{ id: 'hex', label: 'Hex', text: '8100' }]);
export const entries = sections.flatMap(({ entries }) => entries);
