import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../harness/paths.mjs';
import { median } from './median.mjs';

const args = ['test', '-run=^$', '-bench=.', '-benchmem', '-benchtime=100ms', '-count=3'];

/** Runs the Go benchmarks of the codec, 'native' or as 'wasm' in Node, and returns [{name, ns, mbps, allocs}] of medians. */
export function goBench(target) {
  const { exec, env } = target === 'wasm' ? inNode() : { exec: [], env: {} };
  const output = execFileSync('go', [...args, ...exec, './codec/...'], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return summarise(output);
}

/** Go's runner hands the environment to the program, which takes only a short one. */
function inNode() {
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  const runner = join(goroot, 'lib/wasm/go_js_wasm_exec');
  return { exec: [`-exec=env -i PATH=${process.env.PATH} ${runner}`], env: { GOOS: 'js', GOARCH: 'wasm' } };
}

function summarise(output) {
  const runs = new Map();
  for (const line of output.split('\n')) {
    const [, name, rest] = /^(Benchmark\S*?)(?:-\d+)?\s+\d+\s+(.*)$/.exec(line) ?? [];
    if (name) runs.set(name, [...(runs.get(name) ?? []), rest]);
  }
  return Array.from(runs, ([name, lines]) => ({
    name: name.replace('Benchmark', ''),
    ns: middle(lines, 'ns/op'),
    mbps: middle(lines, 'MB/s'),
    allocs: middle(lines, 'allocs/op'),
  }));
}

/** The median of one measure; undefined if the benchmark does not give it. */
function middle(lines, unit) {
  const values = lines.map((line) => new RegExp(`([\\d.]+) ${unit}`).exec(line)?.[1]).filter(Boolean);
  return values.length ? median(values.map(Number)) : undefined;
}
