import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { installed, wslens } from './installed.mjs';

// The examples of RFC 6455 section 5.7.
const masked = '81 85 37 fa 21 3d 7f 9f 4d 51 58\n';
const unmasked = '81 05 48 65 6c 6c 6f\n';

let at;
before(async () => (at = await installed()));
after(() => at.remove());

const render = (input, ...args) => wslens(at.folder, ['render', ...args, '-'], { input });

test('each form is written, and twice the same', () => {
  for (const [form, start] of [
    ['svg', /^<svg /],
    ['html', /^<figure /],
    ['ascii', /^Frame 1: text, 5 bytes/],
    ['md', /^\*\*Frame 1/],
    ['json', /^\{\n {2}"version"/],
  ]) {
    const { status, stdout } = render(masked, '--as', form);
    assert.equal(status, 0, form);
    assert.match(stdout, start);
    assert.equal(render(masked, '--as', form).stdout, stdout);
  }
});

test('a finding that nobody expects ends with status 1 and its line', async () => {
  await writeFile(join(at.folder, 'frames.txt'), `# two frames\n${masked}${unmasked}`);
  const { status, stdout, stderr } = wslens(at.folder, ['render', '--dir', 'client', 'frames.txt']);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^wslens: frames\.txt:3: error frame-client-not-masked: /);
});

test('an expected finding is drawn; one that is not there is a mistake', () => {
  const asked = ['--dir', 'client', '--expect', 'frame-client-not-masked'];
  assert.match(render(unmasked, ...asked).stdout, /frame-client-not-masked/);
  const { status, stderr } = render(masked, ...asked);
  assert.equal(status, 1);
  assert.match(stderr, /frame-client-not-masked is expected, but nothing here breaks that rule/);
});

test('each form tells of what is expected', () => {
  const asked = ['--dir', 'client', '--expect', 'frame-client-not-masked'];
  for (const form of ['svg', 'html', 'ascii', 'md']) {
    const { stdout } = render(unmasked, '--as', form, ...asked);
    assert.match(stdout, /Error[^]*frame is not masked[^]*frame-client-not-masked/, form);
  }
});

test('a document names the code of a Close and its reason', () => {
  const close = '88 0c 03 e9 67 6f 69 6e 67 20 68 6f 6d 65';
  const { stdout } = render(close, '--dir', 'server', '--as', 'illustrated');
  const text = stdout.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  assert.match(text, /Bytes 2 to 3 03 e9 Status code 1001 : Going Away §7.4/);
  assert.match(text, /Bytes 4 to 13 67 6f 69 6e 67 20 68 … Reason : [^.]*“going home”/);
});

test('all rules that are broken are named at once', () => {
  const { stderr } = render('b1 7e 00 05 48 65 6c 6c 6f', '--dir', 'client');
  assert.match(stderr, /frame-rsv2-rsv3: .*Also: (frame-client-not-masked|frame-length-not-minimal), (?!\1)frame-/);
});

test('the line is that of the file in which the input stands', () => {
  const { stderr } = render(masked + unmasked, '--dir', 'client', '--at', 'book.md:40');
  assert.match(stderr, /^wslens: book\.md:41: error/);
});

test('what is live is the element around the picture', () => {
  const { stdout } = render(masked, '--as', 'html', '--live', '--panes', 'bits');
  assert.match(stdout, /^<ws-lens input="81 85 [^"]*" panes="bits">\s*<figure class="wslens">/);
  assert.equal(render(masked, '--live').status, 2);
});

test('a picture is written into the file that is asked for', async () => {
  assert.equal(render(masked, '--out', 'frame.svg').stdout, '');
  assert.match(await readFile(join(at.folder, 'frame.svg'), 'utf8'), /^<svg /);
});

test('what is asked wrong ends with status 2 and says what there is', () => {
  for (const [args, said] of [
    [['render', '--as', 'png', '-'], /as is one of svg, html, ascii, md, json/],
    [
      ['render', '--show', 'bits,bytes', '-'],
      /show is one of bits, hex, unmasked, fields, payload, findings, sequence/,
    ],
    [['render', '--width', '64', '-'], /width is one of 32, 16, 8/],
    [['render', '--bytes', 'some', '-'], /bytes is a number from 1 on/],
    [['render', '--expect', 'nope', '-'], /no rule nope/],
    [['render', '--show', 'findings', '-'], /Nothing here to draw of findings/],
    [['render'], /Which file\?/],
    [['draw', '-'], /no command draw/],
    [['render', 'no-such-file'], /no-such-file/],
    [['render', '--layout', '--as', 'md'], /drawn as svg or ascii, not as md/],
  ]) {
    const { status, stderr } = wslens(at.folder, args, { input: masked });
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, said);
  }
});

test('what is no frame and no handshake is said, not drawn', () => {
  const { status, stderr } = render('Lorem ipsum dolor sit amet');
  assert.notEqual(status, 0);
  assert.match(stderr, /^wslens: standard input:1: ./);
});

test('help names every option, and the layout needs no input', () => {
  const { stdout } = wslens(at.folder, ['--help']);
  for (const name of ['as', 'theme', 'width', 'show', 'dir', 'expect', 'frame', 'bytes', 'layout'])
    assert.match(stdout, new RegExp(`--${name}\\b`));
  const layout = wslens(at.folder, ['render', '--layout', '--theme', 'rfc']).stdout;
  assert.match(layout, /<title>The layout of a WebSocket frame<\/title>/);
});

// The time of the processor, so that what else runs meanwhile does not count.
test('one frame takes at most half a second, the start of Node among it', () => {
  const tell = 'process.on("exit", () => console.error((process.cpuUsage().user + process.cpuUsage().system) / 1000))';
  const times = Array.from({ length: 3 }, () => {
    const { stderr } = wslens(at.folder, ['render', '-'], {
      input: masked,
      node: ['--import', `data:text/javascript,${tell}`],
    });
    return Number(stderr);
  });
  assert.ok(Math.min(...times) < 500, times.join(', '));
});
