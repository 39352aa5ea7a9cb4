// The handshake of RFC 6455 section 1.2 with the key and the accept value of section 1.3, as in a text box: each line ends in LF.

export const requestWith = (...more) =>
  lines(
    'GET /chat HTTP/1.1',
    'Host: server.example.com',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Origin: http://example.com',
    ...more,
    'Sec-WebSocket-Version: 13',
  );

export const responseWith = (...more) =>
  lines(
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    ...more,
  );

/** The same with CR LF, as on the wire. */
export const onWire = (head) => head.replaceAll('\n', '\r\n');

const lines = (...all) => [...all, '', ''].join('\n');
