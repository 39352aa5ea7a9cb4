import { builds } from './builds.mjs';

// The packages are links here, and Astro's server refuses a script of its own toolbar that is elsewhere.
builds('astro', { out: 'dist', dev: 'npx astro dev --port 4392 --host 127.0.0.1', tolerated: /403 \(Forbidden\)/ });
