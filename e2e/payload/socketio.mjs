const types = ['CONNECT', 'DISCONNECT', 'EVENT', 'ACK', 'CONNECT_ERROR', 'BINARY_EVENT', 'BINARY_ACK'];

const packets = [
  { type: 0, nsp: '/', data: { token: 'abc' } },
  { type: 0, nsp: '/admin', data: { sid: 'oSO0OpakMV_3jnilAAAA' } },
  { type: 0, nsp: '/admin' },
  { type: 1, nsp: '/admin' },
  { type: 2, nsp: '/', data: ['hello', 1, { a: [true, null] }] },
  { type: 2, nsp: '/', id: 12, data: ['hello'] },
  { type: 2, nsp: '/admin', id: 456, data: ['project:delete', 123] },
  { type: 3, nsp: '/', id: 12, data: [] },
  { type: 3, nsp: '/admin', id: 456, data: ['ok'] },
  { type: 4, nsp: '/', data: { message: 'Not authorized' } },
  { type: 2, nsp: '/', data: ['hello', Buffer.from([1, 2, 3])] },
  { type: 2, nsp: '/admin', id: 5, data: ['hello', Buffer.from([1]), { file: Buffer.from([2]) }] },
  { type: 3, nsp: '/', id: 7, data: [Buffer.from([1])] },
];

export async function socketIOVectors(load) {
  const { Encoder } = await load('socket.io-parser');
  const engine = await load('engine.io-parser');
  const vectors = packets.map((packet) => {
    const [data] = new Encoder().encode(packet);
    const type = Number(data[0]);
    const values = [['Socket.IO type', type]];
    if (packet.nsp !== '/') values.push(['Namespace', packet.nsp]);
    if (packet.id !== undefined) values.push(['Id', packet.id]);
    if (type > 4) values.push(['Attachments', data.match(/^\d(\d+)-/)[1]]);
    if (type === 2) values.push(['[0]', packet.data[0]]);
    return { name: types[type], text: data, values: [['Packet type', '4'], ...values] };
  });
  const handshake = {
    sid: 'lv_VI97HAXpY6yYWAAAC',
    upgrades: [],
    pingInterval: 25000,
    pingTimeout: 20000,
    maxPayload: 1000000,
  };
  const plain = [
    {
      type: 'open',
      data: JSON.stringify(handshake),
      values: [
        ['Packet type', '0'],
        ['sid', handshake.sid],
        ['pingInterval', 25000],
      ],
    },
    { type: 'close', values: [['Packet type', '1']] },
    { type: 'ping', values: [['Packet type', '2']] },
    {
      type: 'ping',
      data: 'probe',
      values: [
        ['Packet type', '2'],
        ['Data', 'probe'],
      ],
    },
    {
      type: 'pong',
      data: 'probe',
      values: [
        ['Packet type', '3'],
        ['Data', 'probe'],
      ],
    },
    {
      type: 'message',
      data: JSON.stringify({ user: { name: 'Ann' }, n: 7 }),
      values: [
        ['Packet type', '4'],
        ['name', 'Ann'],
        ['n', 7],
      ],
    },
    {
      type: 'message',
      data: 'hello',
      values: [
        ['Packet type', '4'],
        ['Data', 'hello'],
      ],
    },
    { type: 'upgrade', values: [['Packet type', '5']] },
    { type: 'noop', values: [['Packet type', '6']] },
  ];
  const encode = (packet) => new Promise((done) => engine.encodePacket(packet, true, done));
  const out = [];
  for (const { text, ...vector } of vectors)
    out.push({ ...vector, bytes: Buffer.from(await encode({ type: 'message', data: text })) });
  for (const { values, ...packet } of plain)
    out.push({ name: packet.type, bytes: Buffer.from(await encode(packet)), values });
  const several = [
    { type: 'message', data: vectors[4].text },
    { type: 'ping' },
    { type: 'message', data: vectors[6].text },
  ];
  const payload = await new Promise((done) => engine.encodePayload(several, done));
  out.push({
    name: 'payload',
    bytes: Buffer.from(payload),
    values: [...vectors[4].values, ['Packet type', '2'], ...vectors[6].values],
  });
  return out;
}
