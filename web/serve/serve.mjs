import { start } from './server.mjs';

// node web/serve/serve.mjs dist: serves the folder on PORT, or on the first free port from 8455.
const defaultPort = 8455;
const tries = 20;

const root = process.argv[2] ?? 'dist';
const { url } = await (process.env.PORT ? start(root, Number(process.env.PORT)) : startFrom(defaultPort));
console.log(`wslens is at ${url}`);

async function startFrom(first) {
  for (let port = first; ; port++) {
    try {
      return await start(root, port);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === first + tries) throw error;
    }
  }
}
