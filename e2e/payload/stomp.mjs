const frames = [
  {
    command: 'CONNECT',
    headers: { 'accept-version': '1.0,1.1,1.2', host: 'a:b', 'heart-beat': '10000,10000', login: 'u\\n' },
  },
  { command: 'CONNECTED', headers: { version: '1.2', 'heart-beat': '0,0' } },
  { command: 'SUBSCRIBE', headers: { id: 'sub-0', destination: '/topic/a', ack: 'client' } },
  { command: 'SEND', headers: { destination: '/queue/a', 'content-type': 'text/plain' }, body: 'Hello, wörld' },
  {
    command: 'SEND',
    headers: { destination: '/queue/a:b', note: 'two\nlines\\' },
    body: '{"a":1}',
    skipContentLengthHeader: true,
  },
  { command: 'SEND', headers: { destination: '/queue/a' }, binaryBody: new Uint8Array([0, 1, 2, 0, 255]) },
  {
    command: 'MESSAGE',
    headers: { subscription: 'sub-0', 'message-id': '7', destination: '/topic/a' },
    body: 'line\nline',
  },
  { command: 'ACK', headers: { id: '12' } },
  { command: 'NACK', headers: { id: '12', transaction: 'tx1' } },
  { command: 'BEGIN', headers: { transaction: 'tx1' } },
  { command: 'COMMIT', headers: { transaction: 'tx1' } },
  { command: 'ABORT', headers: { transaction: 'tx1' } },
  { command: 'UNSUBSCRIBE', headers: { id: 'sub-0' } },
  { command: 'DISCONNECT', headers: { receipt: '77' } },
  { command: 'RECEIPT', headers: { 'receipt-id': '77' } },
  { command: 'ERROR', headers: { message: 'malformed frame' }, body: 'The frame has no destination.' },
];

export async function stompVectors(load, inside) {
  const { FrameImpl } = await load(inside('@stomp/stompjs', 'esm6/frame-impl.js'));
  const { Parser } = await load(inside('@stomp/stompjs', 'esm6/parser.js'));
  const vectors = frames.map((frame) => {
    const escapeHeaderValues = !frame.command.startsWith('CONNECT');
    const bytes = Buffer.from(FrameImpl.marshall({ ...frame, escapeHeaderValues }));
    return { name: frame.command, bytes, values: read(FrameImpl, Parser, bytes, escapeHeaderValues) };
  });
  const two = vectors.slice(2, 4);
  return [
    ...vectors,
    { name: 'several', bytes: Buffer.concat(two.map((v) => v.bytes)), values: two.flatMap((v) => v.values) },
  ];
}

function read(FrameImpl, Parser, bytes, escapeHeaderValues) {
  const values = [];
  const parser = new Parser(
    (raw) => {
      const frame = FrameImpl.fromRawFrame(raw, escapeHeaderValues);
      values.push(['Command', frame.command], ...Object.entries(frame.headers));
      const body = Buffer.from(frame.binaryBody);
      const text = !/[\p{Cc}\ufffd]/u.test(frame.body.replace(/[\t\n\r]/g, ''));
      if (body.length > 0) values.push(['Body', text ? frame.body : body.toString('hex')]);
    },
    () => {},
  );
  parser.parseChunk(bytes);
  return values;
}
