import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf } from './sections.ts';

const rfc = (number, section) => `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;

for (const [text, expected] of [
  ['5.2', [['§5.2', rfc(6455, '5.2')]]],
  ['RFC 6455 section 4.2.2', [['§4.2.2', rfc(6455, '4.2.2')]]],
  ['RFC 7692 section 6.1', [['RFC 7692 §6.1', rfc(7692, '6.1')]]],
  [
    'RFC 7692 sections 7.1 and 7.2.1',
    [
      ['RFC 7692 §7.1', rfc(7692, '7.1')],
      ['§7.2.1', rfc(7692, '7.2.1')],
    ],
  ],
  [
    'RFC 6455 sections 4.1, 4.2 and 9.1',
    [
      ['§4.1', rfc(6455, '4.1')],
      ['§4.2', rfc(6455, '4.2')],
      ['§9.1', rfc(6455, '9.1')],
    ],
  ],
  ['', []],
  ['the manual of ws', []],
  ['5.2 <script>', []],
])
  // prettier-ignore
  test(`the sections of “${text}”`, () => {
    assert.deepEqual(
      sectionsOf(text).map(({ short, href }) => [short, href]),
      expected,
    );
  });

test('the registry of close codes has an address of its own', () => {
  const [{ href }] = sectionsOf('IANA WebSocket Close Code Number Registry');
  assert.equal(href, 'https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number');
});
