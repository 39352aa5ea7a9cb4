import { builds } from './builds.mjs';

builds('vite', { out: 'dist', dev: 'npx vite --port 4391 --host 127.0.0.1' });
