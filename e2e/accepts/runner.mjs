import { attempt } from './attempt.mjs';
import { cases } from './cases.mjs';
import { outcomeOf } from './outcome.mjs';

const atOnce = 12;

/** The cases that one implementation meets in a role: a server reads what clients send. */
export function casesFor({ deflate }, role) {
  const from = role === 'server' ? 'client' : 'server';
  return cases.filter((test) => (test.from ?? from) === from && (deflate || test.deflate === undefined));
}

/** Runs one implementation, and gives its version and its outcomes by role and case. */
export async function run(implementation) {
  const peer = await implementation.start();
  try {
    const outcomes = {};
    for (const role of implementation.roles) outcomes[role] = await runRole(peer, implementation, role);
    return { version: peer.version.replace(/^v/, ''), outcomes };
  } finally {
    await peer.stop();
  }
}

async function runRole(peer, implementation, role) {
  const waiting = casesFor(implementation, role);
  const outcomes = {};
  const work = async () => {
    for (let test = waiting.shift(); test; test = waiting.shift()) {
      outcomes[test.id] = await outcome(peer, implementation, role, test);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

async function outcome(peer, { id }, role, test) {
  try {
    return outcomeOf(test, role, await attempt(peer, role, test));
  } catch (error) {
    throw new Error(`${id} as ${role}, case ${test.id}: ${error.message}`, { cause: error });
  }
}
