import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../web/build/budget.mjs';
import { start } from '../../web/serve/server.mjs';
import { browserKinds } from '../harness/browsers.mjs';
import { dist } from '../harness/paths.mjs';
import { captureBench, longCapture } from './capturebench.mjs';
import { elementBench } from './elementbench.mjs';
import { goBench } from './gobench.mjs';
import { longBench } from './longbench.mjs';
import { pageBench } from './pagebench.mjs';
import { receiverBench } from './receivers.mjs';

const budgets = {
  mask: { native: 2, wasm: 2.5 },
  start: { chromium: 400, firefox: 600 },
  paste: { 'one frame': 50, 'a dump of 2 kB': 100, '64 KiB of hex': 100 },
  task: 50,
};

// node e2e/bench/bench.mjs page: that part alone.
const parts = {
  codec: () => ['native', 'wasm'].forEach((target) => printGo(target, goBench(target))),
  streams: printReceivers,
  captures: printCaptures,
  page: printPage,
  element: printElement,
  sizes: printSizes,
};
const wanted = process.argv.slice(2);
for (const [name, print] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await print();

function printGo(target, rows) {
  console.log(`\nCodec, ${target} (medians of 3)`);
  for (const { name, ns, mbps, allocs } of rows) {
    const speed = mbps === undefined ? '' : `${mbps.toFixed(0)} MB/s`;
    console.log(
      `${name.padEnd(36)}${ns.toPrecision(4).padStart(12)} ns/op${speed.padStart(14)}${String(allocs).padStart(6)} allocs/op`,
    );
  }
  const bySize = (kind) => rows.filter(({ name }) => name.startsWith(`Mask/${kind}/`));
  for (const { name, ns } of bySize('mask')) {
    const copy = bySize('copy').find((row) => row.name === name.replace('mask', 'copy'));
    console.log(`${name} takes ${(ns / copy.ns).toFixed(2)} times a copy (budget ${budgets.mask[target]})`);
  }
}

/** A ratio over 1 is how many times as long as wslens the other one takes. */
async function printReceivers() {
  console.log('\nReaders of streams in Node (medians of 7)');
  for (const { name, times } of await receiverBench()) {
    const [ours] = Object.values(times);
    console.log(name);
    for (const [reader, ns] of Object.entries(times)) {
      console.log(
        `  ${reader.padEnd(24)}${ns.toFixed(0).padStart(10)} ns a frame${(ns / ours).toFixed(2).padStart(8)}`,
      );
    }
  }
}

async function printCaptures() {
  console.log('\nFiles of packets in Node, in seconds of the processor (medians of 5)');
  for (const { name, seconds, tshark } of await captureBench()) {
    const beside =
      tshark === undefined ? '' : `; tshark ${tshark.toFixed(2)}, ${(tshark / seconds).toFixed(1)} times as long`;
    console.log(`${name}: ${seconds.toFixed(2)}${beside}`);
  }
  const { seconds, memory } = await longCapture(1000);
  console.log(`1 GB, made as it is read: ${seconds.toFixed(0)}, with ${memory.toFixed(0)} MB at most`);
}

async function printPage() {
  const server = await start(dist);
  console.log('\nPage (medians of 9, warm)');
  for (const kind of browserKinds) {
    const { start, pastes } = await pageBench(kind, server.url);
    console.log(`${kind}: decoded example after ${start.toFixed(0)} ms (budget ${budgets.start[kind]})`);
    for (const { what, shown, task } of pastes) {
      const longest =
        task === null ? '' : `, longest task ${task < 50 ? 'under 50' : task.toFixed(0)} ms (${budgets.task})`;
      console.log(`${kind}: ${what} shown after ${shown.toFixed(0)} ms (budget ${budgets.paste[what]})${longest}`);
    }
    for (const { what, shown, unresponsive } of await longBench(kind, server.url)) {
      console.log(
        `${kind}: ${what}, shown after ${shown.toFixed(0)} ms, and never more than ${unresponsive.toFixed(0)} ms without an answer`,
      );
    }
  }
  await server.close();
}

async function printElement() {
  console.log('\nElement in a page of an author, Chromium (medians, nothing cached)');
  for (const { what, isSlow, shown, shift, requests } of await elementBench()) {
    const speed = isSlow ? 'at 1.6 Mbit/s, four times slower' : 'at full speed';
    console.log(
      `${what}, ${speed}: first report after ${shown.toFixed(0)} ms, ${requests} requests, layout shift ${shift.toFixed(3)} (budget ${what.includes('picture') ? 0.02 : 0.05})`,
    );
  }
}

function printSizes() {
  const size = (name) => statSync(join(dist, name)).size;
  const names = readdirSync(dist).filter((name) => !/\.(br|gz)$/.test(name));
  const sizes = names.map((name) => ({ name, size: size(name), br: size(`${name}.br`), gz: size(`${name}.gz`) }));
  console.log(`\nSizes\n${judge(sizes, readFileSync(join(dist, 'index.html'), 'utf8')).text}`);
}
