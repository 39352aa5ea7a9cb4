import { builds } from './builds.mjs';
import { run } from './folder.mjs';

/** The theme of an author. */
const theme = {
  'hugo.toml': 'baseURL = "http://book.example/"\ntitle = "A book"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\nrelativeURLs = true\n',
  'layouts/index.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A book</title><link rel="icon" href="data:,">{{ partial "wslens.html" . }}</head><body>{{ .Content }}</body></html>\n',
};

builds('hugo', { out: 'public', files: theme, version: (folder) => run(folder, 'hugo version').printed });
