import { builds } from './builds.mjs';

builds('vitepress', { out: 'docs/.vitepress/dist', dev: 'npx vitepress dev docs --port 4390 --host 127.0.0.1' });
