// What a visitor may have to fetch, in bytes after brotli.
const wasmLimit = 760_000;
const pageLimit = 70_000;
const htmlLimit = 13_000;
// Fetched on demand: what each is, its limit and its file.
const onDemand = [
  ['who accepts what', 6_000, 'accepts.json'],
  ['what is taken away', 14_000, 'takeaway.js'],
  ['pictures', 16_000, 'picture.js'],
  ['illustrated document', 24_000, 'illustrated.js'],
  ['explanations', 18_000, 'explanations.js'],
  ['small script of the element', 4_000, 'ws-lens-auto.js'],
  ['page for authors', 9_000, 'authors.html'],
  ['list of passages', 4_000, 'passages.js'],
  ['form of the input', 25_000, 'build.js'],
  ['dialog to share', 13_000, 'share.js'],
  ['presets', 12_000, 'presets.json'],
  ['reference', 20_000, 'reference.js'],
  ['course', 14_000, 'learn.js'],
  ['results and tasks', 6_000, 'teach.js'],
  ['pages of the course to read', 4_000, 'read.js'],
  ['rules and their examples', 24_000, 'rules.json'],
  ['error messages', 18_000, 'sayings.json'],
  ['files of packets', 1_700_000, 'capture.wasm'],
  ['loader of these', 6_500, 'capture.js'],
  ['worker that reads them', 1_500, 'capture-worker.js'],
  ['view of these', 9_000, 'captures.js'],
  ['decoder of Brotli', 62_000, 'brotli.js'],
  ['lessons', 18_000, 'lessons.json'],
  ['lessons in German', 21_000, 'lessons.de.json'],
  ['glossary', 2_500, 'glossary.json'],
  ['glossary in German', 2_500, 'glossary.de.json'],
  ['recorded connection', 3_000, 'connection.json'],
  ['recorded connection in German', 3_500, 'connection.de.json'],
  ['what lessons look up', 2_000, 'uses.json'],
];

// The course and the reference together, whatever each of them takes.
const courseLimit = 50_000;
const courseFiles = new Set(['learn.js', 'lessons.json', 'reference.js']);

/** Returns the table of sizes with the sums beside their budgets, and whether all are kept. */
export function judge(sizes, indexHtml) {
  const inPage = pageFiles(indexHtml);
  const sums = [
    sum(
      'codec',
      wasmLimit,
      sizes.filter(({ name }) => name === 'wslens.wasm'),
    ),
    sum(
      'page JS and CSS',
      pageLimit,
      sizes.filter(({ name }) => inPage.has(name)),
    ),
    sum(
      'page with its first example',
      htmlLimit,
      sizes.filter(({ name }) => name === 'index.html'),
    ),
    sum(
      'course and reference',
      courseLimit,
      sizes.filter(({ name }) => courseFiles.has(name)),
    ),
    ...onDemand.map(([what, limit, file]) =>
      sum(
        what,
        limit,
        sizes.filter(({ name }) => name === file),
      ),
    ),
  ];
  const rows = [
    row('file', 'bytes', 'brotli', 'gzip'),
    ...sizes.map(({ name, size, br, gz }) => row(name, size, br, gz)),
  ];
  return { text: [...rows, ...sums.map(({ text }) => text)].join('\n'), kept: sums.every(({ kept }) => kept) };
}

/** The scripts and style sheets that the page names, and the worker that they start. */
function pageFiles(html) {
  const named = Array.from(html.matchAll(/(?:src|href)="(?:\.\/)?([^"/]+\.(?:js|css))"/g), ([, name]) => name);
  return new Set([...named, 'worker.js']);
}

function sum(what, limit, files) {
  const used = files.reduce((total, { br }) => total + br, 0);
  const kept = used <= limit;
  const names = files.map(({ name }) => name).join(' + ');
  return { kept, text: `${what} (${names}): ${used} of ${limit} bytes brotli${kept ? '' : ': OVER BUDGET'}` };
}

function row(name, ...numbers) {
  return name.padEnd(14) + numbers.map((n) => String(n).padStart(10)).join('');
}
