import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();

const request = 'GET /feed HTTP/1.1\nHost: a.example\nUpgrade: websocket\nConnection: Upgrade\n';
const frame = '\\x81\\x05Hello';
const text = `Ich schicke “das” 𝕏:\n\n\`\`\`\n${request}\`\`\`\n\nand then this comes:\n\n\`\`\`\n${frame}\n\`\`\`\n`;
const partOf = ({ start, end }) => text.slice(start, end);

test('passages tile a text in the units of its string', () => {
  const { passages, passageCount, stories, story } = lens.inspect(text);
  assert.equal(passages.map(partOf).join(''), text);
  assert.deepEqual(
    passages.map(({ kind }) => kind),
    ['prose', 'head', 'prose', 'bytes', 'prose'],
  );
  assert.deepEqual([passageCount, story], [5, 0]);
  assert.deepEqual(stories, [{ label: 'GET /feed, 1 passage of bytes' }]);
  assert.match(partOf(passages[1]), /^GET/);
  assert.equal(partOf(passages[3]).trim(), frame);
  const { form, label, direction, included } = passages[1];
  assert.deepEqual([form, label, direction, included], ['head', 'HTTP head', 'client-to-server', true]);
});

test('what is left out is not read, and what is taken in is', () => {
  const whole = lens.inspect(text);
  const bare = lens.inspect(text, { leaveOut: [1, 99] });
  assert.deepEqual([...bare.bytes], [0x81, 5, ...Buffer.from('Hello')]);
  assert.deepEqual(
    bare.passages.map(({ included }) => included),
    [false, false, false, true, false],
  );
  const back = lens.inspect(text, { leaveOut: [1], takeIn: [1, 0] });
  assert.deepEqual(back.bytes, whole.bytes);
});

test('one of several connections is read', () => {
  const two = `One:\n\n\`\`\`\n${request}\nHTTP/1.1 400 Bad Request\nServer: a\n\`\`\`\n\nTwo:\n\n\`\`\`\n${request.replace('feed', 'two')}\`\`\`\n`;
  const { stories } = lens.inspect(two);
  assert.deepEqual(stories, [{ label: 'GET /feed, 400' }, { label: 'GET /two' }]);
  const second = lens.inspect(two, { connection: 1 });
  assert.equal(second.story, 1);
  assert.match(new TextDecoder().decode(second.bytes), /^GET \/two/);
});

test('a text that is one dump is one passage, and bytes have none', () => {
  const [only, ...rest] = lens.inspect('81 05 48 65 6c 6c 6f').passages;
  assert.deepEqual([only.start, only.end, only.kind, only.form, rest.length], [0, 20, 'bytes', 'hex-spaced', 0]);
  assert.deepEqual(lens.inspect(new Uint8Array([0x81, 0])).passages, []);
  assert.deepEqual(lens.inspect('').passages, []);
});

test('candidates have bits', () => {
  const { candidates } = lens.inspect('81 05 48 65 6c 6c 6f').notation;
  assert.ok(candidates.every(({ bits }) => Number.isInteger(bits)));
  assert.ok(candidates[0].bits > candidates.at(-1).bits);
});
