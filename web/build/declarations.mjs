import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// In the order in which a reader wants them.
const parts = ['engine/wslens', 'engine/api', 'engine/error', 'report.gen'];

/** Writes dist/wslens.d.ts: the declarations of the loader and all that it names, as one module. */
export async function declarations(root, dist) {
  const web = join(root, 'web');
  const out = await mkdtemp(join(tmpdir(), 'wslens-types-'));
  try {
    const emit = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', out];
    execFileSync(join(web, 'node_modules/.bin/tsc'), ['-p', join(web, 'build/declarations.json'), ...emit], {
      stdio: 'inherit',
    });
    const texts = await Promise.all(parts.map((part) => readFile(join(out, `${part}.d.ts`), 'utf8')));
    await writeFile(join(dist, 'wslens.d.ts'), texts.map(alone).join('\n'));
  } finally {
    await rm(out, { recursive: true });
  }
}

/** Drops the lines that join the parts: in one module they see each other. */
function alone(text) {
  return text.replace(/^(import|export) .*from '\.[^']*';\n/gm, '').replace(/^export \{\};\n/m, '');
}
