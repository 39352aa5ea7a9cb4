import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from '../harness/paths.mjs';
import { median } from './median.mjs';
import { capture } from './packets.mjs';

const frames = 200_000;

/** What opening files of packets takes, in seconds of the processor, beside tshark's decoding of the same file, if that is there. */
export async function captureBench() {
  const { loadCaptures } = await import(pathToFileURL(join(dist, 'capture.js')).href);
  const captures = await loadCaptures();
  const folder = mkdtempSync(join(tmpdir(), 'captures-'));
  const rows = [];
  for (const full of [true, false]) {
    const bytes = Buffer.concat([...capture({ frames, full })]);
    const path = join(folder, 'bench.pcapng');
    writeFileSync(path, bytes);
    const own = [];
    for (let i = 0; i < 6; i++) own.push(await spent(() => captures.open(bytes)));
    const name = `${frames} frames, ${full ? 'full packets' : 'a packet each'}, ${(bytes.length / 1e6).toFixed(0)} MB`;
    rows.push({ name, seconds: median(own.slice(1)), tshark: tshark(path) });
  }
  rmSync(folder, { recursive: true });
  return rows;
}

/** A file of some size, which is made as it is read: what it takes, and the most memory of this process. */
export async function longCapture(megabytes) {
  const { loadCaptures } = await import(pathToFileURL(join(dist, 'capture.js')).href);
  const captures = await loadCaptures();
  const pieces = capture({ frames: megabytes * 7400, size: 127 });
  const stream = new ReadableStream({
    pull(to) {
      const { value, done } = pieces.next();
      if (done) to.close();
      else to.enqueue(new Uint8Array(value));
    },
  });
  const seconds = await spent(() => captures.open(stream));
  return { seconds, memory: process.resourceUsage().maxRSS / 1024 };
}

async function spent(run) {
  const before = process.cpuUsage();
  const file = await run();
  const { user, system } = process.cpuUsage(before);
  file.close();
  return (user + system) / 1e6;
}

/** Undefined if tshark is not there. */
function tshark(path) {
  const command = `time -p tshark -r "$1" -Y websocket -T fields -e websocket.opcode >/dev/null 2>&1`;
  const { stderr, status } = spawnSync('bash', ['-c', command, 'bash', path], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const [, user, system] = /user ([\d.]+)\s+sys ([\d.]+)/.exec(stderr) ?? [];
  return Number(user) + Number(system);
}
