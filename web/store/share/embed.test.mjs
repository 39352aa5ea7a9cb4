import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyQuestion } from '../question.ts';
import { elementCode, iframeCode, markdownCode } from './embed.ts';

const embedded = (question, rest = {}) => ({
  question: { ...emptyQuestion, ...question },
  frame: 1,
  panes: ['verdict', 'bits'],
  colours: 'reader',
  height: 300,
  site: 'https://example.org/wslens/',
  ...rest,
});

test('an element has what was asked, and no more', () => {
  assert.equal(
    elementCode(embedded({ input: '81 00' })),
    '<script src="https://example.org/wslens/ws-lens-auto.js"></script>\n' +
      '<ws-lens\n  input="81 00"\n  panes="verdict bits"></ws-lens>',
  );
  const question = { input: '81 00', direction: 'client-to-server', extensions: '', holds: 'frames', limit: 100 };
  const code = elementCode(embedded(question, { frame: 2, colours: 'dark' }));
  for (const attribute of [
    'direction="client-to-server"',
    'extensions=""',
    'holds="frames"',
    'limit="100"',
    'frame="2"',
    'theme="dark"',
  ])
    assert.ok(code.includes(`\n  ${attribute}`), attribute);
});

test('an input cannot leave its attribute, and keeps its line ends', () => {
  const code = elementCode(embedded({ input: 'GET / HTTP/1.1\r\nX: "><script>alert(1)</script>&amp;\r\n' }));
  assert.ok(
    code.includes(
      'input="GET / HTTP/1.1&#13;&#10;X: &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&#13;&#10;"',
    ),
  );
});

test('an iframe and a link have the state in their address, as long as it is short enough', () => {
  const short = embedded({ input: '81 00' });
  assert.match(
    iframeCode(short),
    /src="https:\/\/example\.org\/wslens\/embed\.html#input=81%2000&amp;panes=verdict%20bits"/,
  );
  assert.equal(markdownCode(short), '[This frame, explained](https://example.org/wslens/#input=81%2000)');
  const long = embedded({ input: '81 00 '.repeat(20_000) });
  assert.equal(iframeCode(long), null);
  assert.equal(markdownCode(long), null);
});

test('a bracket does not end the link', () => {
  assert.doesNotMatch(markdownCode(embedded({ input: 'b(1)' })).slice(0, -1), /\(1|\)$/);
});
