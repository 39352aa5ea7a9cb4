import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lessonOf } from '../../build/lesson-file.mjs';
import { entryAt } from './entry.ts';
import { lessonHash, lessonsOn } from './lessons.ts';
import { readPlace } from './place.ts';
import { sections } from './testing.mjs';

const folder = new URL('../../learn/', import.meta.url);
const names = readdirSync(folder).filter((name) => /^\d/.test(name));

test('what a lesson names is an entry of the reference', () => {
  for (const name of names) {
    const { see } = lessonOf(name.slice(3, -3), readFileSync(new URL(name, folder), 'utf8'));
    for (const [parameter, key] of see) {
      const place = readPlace(new Map([[parameter, key]]));
      assert.equal(entryAt(sections, place)?.key, key, `${name}: ${parameter}=${key}`);
    }
  }
});

test('an entry has the lessons that name it, and a rule those in which it is broken', () => {
  const lesson = { id: 'mask', title: '', see: [['part', 'MASK']], rules: [['a', 'A']], further: ['b'] };
  const on = (section, key) => lessonsOn([lesson], { section, key }).map(lessonHash);
  const here = ['#view=learn&lesson=mask'];
  assert.deepEqual([on('frame', 'MASK'), on('rules', 'a'), on('rules', 'b')], [here, here, here]);
  assert.deepEqual([on('frame', 'FIN'), on('opcodes', 'MASK'), on('rules', 'c'), on('', '')], [[], [], [], []]);
});
