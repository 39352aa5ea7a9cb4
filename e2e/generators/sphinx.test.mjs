import { builds } from './builds.mjs';
import { run } from './folder.mjs';

builds('sphinx', { out: '_build/html', version: (folder) => run(folder, 'sphinx-build --version').printed });
