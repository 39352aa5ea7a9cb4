/**
 * Puts count random byte strings and count random texts through one lens, then a good paste, and returns what that paste gave.
 * The same seed gives the same inputs. It is also sent to pages, so it needs nothing around it.
 */
export async function hammer(loader, count, seed) {
  const { load } = await import(loader);
  const lens = await load();
  let state = seed;
  const random = (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % limit;
  };
  const pieces = [
    ...'0123456789abcdefABCDEFx:,-_ \t\n\r"\'\\[]{}()=+/<>%;.',
    '81 05 48 65 6c 6c 6f',
    '0x81, 0x05',
    '82 7f ff ff',
    '\\x81\\x05',
    '00000000: ',
    '0000   ',
    '  |Hello|',
    'b"',
    '[129, 5, 300]',
    '{"type":"Buffer","data":[',
    'HTTP/1.1 101 Switching Protocols\r\n',
    'GET / HTTP/1.1\r\n',
    'Sec-WebSocket-Key: ',
    'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    '\r\n\r\n',
    'Upgrade: websocket\n',
    '\u0000',
    '\u00e9',
    '\u2028',
    '\ud83d\ude00',
    '\ud800',
  ];
  const bytes = () => {
    const made = Uint8Array.from({ length: random(80) }, () => random(256));
    if (made.length > 1 && random(2)) made.set([0x80 | random(16), random(2) ? random(128) : 0x80 | random(128)]);
    return made;
  };
  const text = () => Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join('');
  for (let i = 0; i < count; i++) {
    lens.inspect(bytes());
    lens.inspect(text());
  }
  const { messages, findings } = lens.inspect('81 05 48 65 6c 6c 6f');
  return { text: messages[0].text, errors: findings.filter(({ severity }) => severity === 'error').length };
}
