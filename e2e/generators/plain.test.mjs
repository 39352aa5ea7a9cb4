import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { dist } from '../harness/paths.mjs';
import { builds } from './builds.mjs';

builds('plain', { out: '.', prepare: (folder) => cp(dist, join(folder, 'wslens'), { recursive: true }) });
