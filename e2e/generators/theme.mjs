const page = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A book</title><link rel="icon" href="data:,">{{ partial "wslens.html" . }}</head><body>{{ .Content }}</body></html>\n'; // prettier-ignore

/** The site and the theme of an author who uses Hugo. */
export const theme = {
  'hugo.toml':
    'baseURL = "http://book.example/"\ntitle = "A book"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\nrelativeURLs = true\n',
  'layouts/index.html': page,
  'layouts/_default/single.html': page,
};
