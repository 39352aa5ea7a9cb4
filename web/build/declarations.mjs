import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What each module's declarations are made of, in the order in which a reader wants them, and what they take from another.
const modules = {
  'wslens.d.ts': { parts: ['engine/wslens', 'engine/api', 'engine/error', 'report.gen'], imports: '' },
  'capture.d.ts': {
    parts: ['capture/capture', 'capture/api', 'capture/list.gen'],
    imports: "import type { Frame, FrameColumns, LoadOptions, Message, Report, Summary } from './wslens.js';\n",
  },
  'takeaway.d.ts': {
    parts: ['takeaway/list', 'takeaway/types'],
    imports: "import type { Frame, Report } from './wslens.js';\nexport { Refusal } from './picture.js';\n",
  },
  'picture.d.ts': {
    parts: ['picture/picture', 'picture/options', 'picture/refusal', 'picture/node', 'picture/svg'],
    imports: "import type { Finding, Frame, Report } from './wslens.js';\n",
  },
};

/** Writes the declarations of each module and of all that it names, as one file. */
export async function declarations(root, dist) {
  const web = join(root, 'web');
  const out = await mkdtemp(join(tmpdir(), 'wslens-types-'));
  try {
    const emit = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', out];
    execFileSync(join(web, 'node_modules/.bin/tsc'), ['-p', join(web, 'build/declarations.json'), ...emit], {
      stdio: 'inherit',
    });
    for (const [name, { parts, imports }] of Object.entries(modules)) {
      const texts = await Promise.all(parts.map((part) => readFile(join(out, `${part}.d.ts`), 'utf8')));
      await writeFile(join(dist, name), imports + texts.map(alone).join('\n'));
    }
  } finally {
    await rm(out, { recursive: true });
  }
}

/** Drops the lines that join the parts: in one module they see each other. */
function alone(text) {
  return text.replace(/^(import|export) .*from '\.[^']*';\n/gm, '').replace(/^export \{\};\n/m, '');
}
