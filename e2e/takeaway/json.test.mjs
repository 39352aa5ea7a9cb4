import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { goldenCases } from '../harness/golden.mjs';
import { dist } from '../harness/paths.mjs';
import { cutFrames, frame, framesOf } from './frames.mjs';
import { missing } from './programs.mjs';
import { lens, write } from './write.mjs';

// Reads a list of files and a schema; Debian's jsonschema is the judge.
const judge = `
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for number, value in enumerate(json.load(open(sys.argv[2]))):
    for error in validator.iter_errors(value):
        print(number, list(error.absolute_path), error.message)
`;

async function faults(values) {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-json-'));
  try {
    const file = join(folder, 'values.json');
    await writeFile(file, JSON.stringify(values));
    const schema = join(dist, 'report.schema.json');
    return execFileSync('/usr/bin/python3', ['-c', judge, schema, file], { encoding: 'utf8' });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const fromHex = (hex) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const skip = (await missing('python')) || (await missing('jsonschema'));

/** Longer than this takes the judge seconds, and shows nothing else. */
const longest = 40_000;

test('the golden cases are written as the schema says', { skip }, async () => {
  const reports = goldenCases().map(({ input, hex, options }) => lens.inspect(input ?? fromHex(hex), options));
  assert.ok(reports.length > 100);
  const texts = reports.map((report) => write('json', report)).filter(({ length }) => length < longest);
  assert.ok(texts.length > reports.length * 0.8, `${texts.length} of ${reports.length}`);
  const whole = texts.map((text) => JSON.parse(text));
  const parts = reports
    .filter(({ frames }) => frames.length > 1 && frames.length < 50)
    .map((report) => JSON.parse(write('json', report, { which: ([first]) => [first] })));
  assert.equal(await faults([...whole, ...parts]), '');
});

test('the schema refuses what is not such a report', { skip }, async () => {
  const good = JSON.parse(write('json', frame({ payload: 'Hello' })));
  const lacking = { ...good };
  delete lacking.verdict;
  const bad = [
    { ...good, version: 2 },
    lacking,
    { ...good, more: 1 },
    { ...good, bytes: '810' },
    { ...good, frames: [{ ...good.frames[0], opcode: 'text' }] },
    { ...good, frames: [{ ...good.frames[0], fields: [{}] }] },
  ];
  const numbers = (await faults([good, ...bad])).match(/^\d+/gm).map(Number);
  assert.deepEqual([...new Set(numbers)], [1, 2, 3, 4, 5, 6]);
});

test('every byte comes back', () => {
  for (const masked of [true, false]) {
    for (const { name, bytes } of [...framesOf(masked), ...cutFrames(masked)]) {
      const report = lens.inspect(bytes);
      const read = JSON.parse(write('json', report));
      assert.equal(read.bytes, bytes.toString('hex'), name);
      assert.deepEqual(
        read.frames.map(({ payload }) => payload),
        report.frames.map(({ payload }) => Buffer.from(payload).toString('hex')),
      );
      assert.equal(read.version, 1);
      const again = JSON.parse(write('json', lens.inspect(Buffer.from(read.bytes, 'hex'))));
      assert.deepEqual({ ...again, notation: 0 }, { ...read, notation: 0 }, name);
    }
  }
});

test('of one frame only what is about it is written', () => {
  const bytes = Buffer.concat([
    frame({ payload: 'a', fin: 0 }),
    frame({ opcode: 11 }),
    frame({ opcode: 0, payload: 'b' }),
  ]);
  const { frames, messages, findings } = JSON.parse(write('json', bytes, { which: (all) => [all[1]] }));
  assert.deepEqual(
    frames.map(({ index }) => index),
    [1],
  );
  assert.ok(messages.every((message) => message.frames.includes(1)));
  assert.ok(findings.length > 0 && findings.every((finding) => finding.frame === 1));
});
