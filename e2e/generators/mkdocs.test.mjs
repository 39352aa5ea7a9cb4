import { builds } from './builds.mjs';
import { run } from './folder.mjs';

const version = (folder) => run(folder, 'mkdocs --version').printed;

// Without what these themes fetch from elsewhere.
for (const theme of ['{ name: mkdocs, highlightjs: false }', '{ name: material, font: false }'])
  builds('mkdocs', { out: 'site', more: { 'mkdocs.yml': `theme: ${theme}\n` }, version });
