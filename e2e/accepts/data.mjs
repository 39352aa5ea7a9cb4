import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths.mjs';
import { cases } from './cases.mjs';
import { implementations } from './implementations.mjs';
import { notTried } from './not-tried.mjs';
import { readInSource } from './read-in-source.mjs';

const path = join(root, 'web/data/accepts.json');
const roles = ['server', 'client'];

/**
 * The data as the page reads it. Each case has for either role a list of indexes into outcomes, in the order of the
 * implementations; null stands where nothing is known. results has what run of runner.mjs gave, by implementation.
 */
export function dataOf(date, results) {
  const all = [...implementations.map((one) => ranOf(one, results[one.id])), ...readInSource.map(readOf)];
  const outcomes = new Interned();
  const rows = cases.map((test) => {
    const lists = roles.map((role) => all.map((one) => outcomes.indexOf(one.outcomes[role]?.[test.id])));
    const { id, what, rule, like = [], when = {} } = test;
    const known = roles.flatMap((role, i) => (lists[i].some((index) => index !== null) ? [[role, lists[i]]] : []));
    return { id, what, sound: !rule, rules: [rule, ...like].filter(Boolean), when, ...Object.fromEntries(known) };
  });
  return {
    date,
    implementations: all.map(({ id, name, version, source }) => ({ id, name, version, source })),
    outcomes: outcomes.list,
    cases: rows,
    notTried,
  };
}

const ranOf = ({ id, name }, { version, outcomes }) => ({ id, name, version, source: 'run', outcomes });

function readOf({ id, name, roles: its, outcomes }) {
  const byCase = Object.fromEntries(outcomes.flatMap(([outcome, ids]) => ids.map((test) => [test, outcome])));
  const own = (role) => Object.fromEntries(Object.entries(byCase).filter(([test]) => reaches(role, test)));
  return { id, name, version: '', source: 'read', outcomes: Object.fromEntries(its.map((role) => [role, own(role)])) };
}

/** Whether a case is for that role; a name that no case has is an error. */
function reaches(role, id) {
  const test = cases.find((one) => one.id === id);
  if (!test) throw new Error(`there is no case ${id}`);
  return test.from === undefined || (test.from === 'client') === (role === 'server');
}

/** Outcomes, each once: [verdict, close, how, says]. */
class Interned {
  list = [];
  #known = new Map();

  indexOf(outcome) {
    if (!outcome) return null;
    const { verdict, close, how, says } = outcome;
    const value = [verdict, close, how, says];
    const key = JSON.stringify(value);
    if (!this.#known.has(key)) this.#known.set(key, this.list.push(value) - 1);
    return this.#known.get(key);
  }
}

/** What the data says of one implementation in the form that run gives. */
export function resultOf(data, id) {
  const at = data.implementations.findIndex((one) => one.id === id);
  const outcomes = {};
  for (const test of data.cases) {
    for (const role of roles.filter((name) => test[name]?.[at] != null)) {
      const [verdict, close, how, says] = data.outcomes[test[role][at]];
      (outcomes[role] ??= {})[test.id] = { verdict, close, how, says };
    }
  }
  return { version: data.implementations[at].version, outcomes };
}

export const readData = async () => JSON.parse(await readFile(path, 'utf8'));

/** One case a line, so that a change shows where it is. */
export function writeData({ date, implementations: all, outcomes, cases: rows, notTried: reasons }) {
  const list = (name, values) =>
    `  "${name}": [\n    ${values.map((value) => JSON.stringify(value)).join(',\n    ')}\n  ]`;
  const parts = [
    `  "date": "${date}"`,
    list('implementations', all),
    list('outcomes', outcomes),
    list('cases', rows),
    `  "notTried": ${JSON.stringify(reasons)}`,
  ];
  return writeFile(path, `{\n${parts.join(',\n')}\n}\n`);
}
