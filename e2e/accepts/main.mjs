import { dataOf, writeData } from './data.mjs';
import { implementations } from './implementations.mjs';
import { run } from './runner.mjs';

// Called by make accepts: runs every implementation and writes web/data/accepts.json.
const results = {};
for (const implementation of implementations) {
  results[implementation.id] = await run(implementation);
  console.log(`${implementation.name} ${results[implementation.id].version}`);
}
await writeData(dataOf(new Date().toISOString().slice(0, 10), results));
