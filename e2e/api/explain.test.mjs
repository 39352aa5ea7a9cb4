import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { loader, root } from '../harness/paths.mjs';

// Explanations of what the codec reports, of every kind of paste: each says something, and what it offers does what it says.
await import('../../web/testing/typescript.mjs');
const web = (path) => import(join(root, 'web', path));
const { explain } = await web('store/explain/explain.ts');
const later = await web('store/explain/later.ts');
const { patched } = await web('store/bits.ts');
const { compressedOf } = await web('store/compressed.ts');
const { emptyQuestion, optionsOf } = await web('store/question.ts');
const { articleOf, codeOf } = await web('store/explain/article.ts');
const lens = (await import(loader)).load();

const hello = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
const bits = (start, end) => ({ kind: 'bits', range: { start, end } });

async function asked(input, change = {}) {
  const question = { ...emptyQuestion, input, ...change };
  return { report: (await lens).inspect(input, optionsOf(question)), question };
}

const explained = ({ report, question }, subject, frame = 0, blocks = null) =>
  explain({ report, question, frame, subject, blocks }, later);

/** All that one can point at in a report, as far as it is shown. */
function subjectsOf({ frames, handshake, findings, passages, bytes }) {
  const shown = frames.slice(0, 20);
  const runs = shown.flatMap(({ fields }) =>
    fields.map(({ bitOffset, bitLength }) => bits(bitOffset, bitOffset + bitLength)),
  );
  const headers = shown.flatMap(({ offset, headerBytes }) =>
    Array.from({ length: headerBytes + 4 }, (_, i) => offset + i)
      .filter((byte) => byte < bytes.length)
      .flatMap((byte) => [bits(byte * 8, byte * 8 + 8), bits(byte * 8 + 5, byte * 8 + 6)]),
  );
  const lines = [handshake?.request, handshake?.response].flatMap((head) =>
    (head?.fields ?? []).map(({ byteStart, byteEnd }) => bits(byteStart * 8, byteEnd * 8)),
  );
  return [
    null,
    ...runs,
    ...headers,
    ...lines.filter(({ range }) => range.end > range.start),
    ...findings.slice(0, 50).map((_, index) => ({ kind: 'finding', index })),
    ...passages.slice(0, 50).map((_, index) => ({ kind: 'passage', index })),
  ];
}

/** All texts of an explanation. */
const textsOf = ({ title, path, paragraphs, values, facts, questions, fix }) => [
  title,
  ...path.map(({ text }) => text),
  ...paragraphs.flatMap(({ lead = '', text }) => [lead, text]),
  ...values.flatMap(({ values }) => values.flatMap(({ label, meaning }) => [label, meaning])),
  ...facts.flat(),
  ...questions.flatMap(({ question, answer }) => [question, answer]),
  ...(fix ? [fix.label] : []),
];

const lines = (await readFile(join(root, 'codec/testdata/pastes/kinds.jsonl'), 'utf8')).trim().split('\n');

test('whatever is pasted, all that one can point at is explained', async () => {
  for (const { id, input } of lines.map((line) => JSON.parse(line))) {
    const answer = await asked(input);
    for (const subject of subjectsOf(answer.report)) {
      const explanation = explained(answer, subject);
      const where = `${id} ${JSON.stringify(subject)}`;
      assert.ok(explanation.title !== '', where);
      // Holes that were not filled look like {this}; a paste may have the same letters.
      const holes = textsOf(explanation).filter((text) => /\{\w+\}/.test(text) && !input.includes('{'));
      assert.deepEqual(holes, [], where);
      assert.ok(
        !textsOf(explanation).some((text) => /undefined|NaN|\[object/.test(text) && !/undefined/.test(input)),
        where,
      );
    }
  }
});

const frames = [
  ['a masked text', hello, {}],
  ['an unmasked text', '81 05 48 65 6c 6c 6f', {}],
  ['a length of 16 bits', '82 7e 00 7e' + ' 00'.repeat(126), {}],
  ['a length of 64 bits', '82 7f 00 00 00 00 00 01 00 00' + ' 00'.repeat(65536), {}],
  ['a masked Close', '88 82 37 fa 21 3d 34 12', {}],
  ['a Close from a server', '88 05 03 e9 62 79 65', {}],
];

for (const [name, input, change] of frames) {
  test(`each value that is offered is the one that stands there once it is set: ${name}`, async () => {
    const answer = await asked(input, change);
    const [{ fields, offset }] = answer.report.frames;
    for (const { name, bitOffset, bitLength } of fields.filter(({ name }) => !/^Payload data|Reason/.test(name))) {
      const subject = bits(bitOffset, bitOffset + bitLength);
      const { values: groups } = explained(answer, subject);
      assert.ok(groups.length > 0, `${name} has values`);
      for (const { of, values } of groups) {
        assert.equal(values.filter(({ now }) => now).length, /key/i.test(of) ? 0 : 1, `${of} has a value now`);
        for (const { label, set } of values.filter(({ set }) => set !== null)) {
          const hex = Buffer.from(patched(answer.report.bytes, set.patch())).toString('hex');
          const after = await asked(hex, { holds: 'frames', notation: 'hex' });
          const field = after.report.frames[0].fields.find((one) => one.name === name);
          const said = field
            ? explained(after, bits(field.bitOffset, field.bitOffset + field.bitLength))
            : explained(after, bits(offset * 8 + 9, offset * 8 + 16));
          const now = said.values.flatMap(({ values }) => values.filter(({ now }) => now).map(({ label }) => label));
          const fits =
            now.includes(label) ||
            said.title.endsWith(` ${label}`) ||
            after.report.frames[0].payloadLength === label.replaceAll(',', '');
          assert.ok(fits, `${of} ${label}: ${said.title}, ${now}`);
        }
      }
    }
  });
}

// RFC 7692 section 7.2.3.1 and 7.2.3.2: "Hello", and "Hello" once more by way of context takeover.
test('the tokens of compressed messages are explained, those that reach back with the frame that they reach to', async () => {
  const answer = await asked('c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00', { extensions: 'permessage-deflate' });
  const [, second] = answer.report.messages;
  const compressed = compressedOf(answer.report, second);
  const blocks = (await lens).blocks(compressed.payload, compressed.history);
  const said = explained(answer, { kind: 'token', index: 2 }, 1, { compressed, blocks });
  assert.equal(said.title, 'A copy');
  assert.match(said.paragraphs[0].text, /“ello”.*the message of frame 1/);
});

test('a mask that nobody said who made is a guess, and is none where the text tells', async () => {
  const said = async (input, change) => explained(await asked(input, change), bits(8, 9)).paragraphs[0].text;
  assert.match(await said(hello), /taken for a client’s/);
  assert.match(await said(hello, { direction: 'client-to-server' }), /as it must be/);
  assert.match(await said(hello, { direction: 'server-to-client' }), /must not mask/);
});

for (const [input, code] of [
  ['1006', 1006],
  ['WebSocket closed with code 1002', 1002],
  ['websocket closed with code 4321', 4321],
  ['A server must not mask any frames that it sends to the client.', null],
]) {
  test(`the article on “${input}” is about ${code ?? 'an error message'}`, async () => {
    const { report } = await asked(input);
    assert.equal(report.notation.id, 'complaint');
    assert.equal(codeOf(report), code);
    assert.ok(articleOf(report, input).paragraphs.every((text) => text !== ''));
  });
}
