// What the page says and waits for. A payload is a text, { repeat, times }, or { noise } for so many random bytes; blob sends
// them as a Blob. replies is how many messages are to come before the page closes; closes is what it gives to close(), null
// where the server is to close.
const say = (...texts) => texts.map((text) => ({ text }));
const sizes = [125, 126, 127, 65535, 65536];

export const scripts = [
  { name: 'a text', send: say('Hello') },
  { name: 'an empty text and empty bytes', send: [{ text: '' }, { binary: { noise: 0 } }] },
  { name: 'bytes', send: [{ binary: { noise: 300 } }, { blob: { noise: 70_000 } }] },
  {
    name: 'characters of one to four bytes',
    send: say('aé窓😀', '\u0000\ufeff\u2028\u202e', 'x\r\n\r\n', '{"a":[1,null]}'),
  },
  { name: 'a long text', send: [{ text: { repeat: 'Grüße, 世界 😀 ', times: 5000 } }] },
  { name: 'texts at the bounds of the lengths', send: sizes.map((times) => ({ text: { repeat: 'a', times } })) },
  { name: 'bytes at the bounds of the lengths', send: sizes.map((noise) => ({ binary: { noise } })) },
  { name: 'a mebibyte', send: [{ binary: { noise: 1 << 20 } }] },
  {
    name: 'many small messages alike',
    send: Array.from({ length: 60 }, (_, i) => ({ text: `{"type":"tick","count":${i},"price":${i % 7}.5}` })),
  },
  { name: 'fragments that cut characters', send: say('before', 'do parts', 'after'), cutsCharacters: true },
  { name: 'a ping', send: say('do ping'), control: 'ping' },
  { name: 'no message, close without a code', send: [], closes: [] },
  { name: 'close with 1000', send: say('bye'), closes: [1000] },
  { name: 'close with 3000 and a reason', send: say('bye'), closes: [3000, 'Grüße 😀'] },
  { name: 'close with 4999 and the longest reason', send: [], closes: [4999, 'r'.repeat(123)] },
  { name: 'the server closes', send: say('do close 4001 enough of it'), replies: 0, closes: null },
  { name: 'the server closes with 1001', send: say('do close 1001'), replies: 0, closes: null },
  { name: 'the server closes without a code', send: say('do close'), replies: 0, closes: null },
  { name: 'a subprotocol', send: say('Hello'), protocols: ['lens.v1', 'lens.v2'], protocol: 'lens.v2' },
];
