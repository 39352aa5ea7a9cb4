import { builds } from './builds.mjs';
import { run } from './folder.mjs';
import { theme } from './theme.mjs';

builds('hugo', { out: 'public', files: theme, version: (folder) => run(folder, 'hugo version').printed });
