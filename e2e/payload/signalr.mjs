const messages = [
  { type: 1, invocationId: '12', target: 'Send', arguments: [42, 'text'] },
  { type: 1, target: 'Notify', arguments: [{ a: 1 }] },
  { type: 1, invocationId: '13', target: 'Upload', arguments: [], streamIds: ['1', '2'] },
  { type: 2, invocationId: '12', item: 7 },
  { type: 3, invocationId: '12', result: 'done' },
  { type: 3, invocationId: '12', error: 'It failed.' },
  { type: 3, invocationId: '12' },
  { type: 4, invocationId: '12', target: 'Stream', arguments: [5] },
  { type: 5, invocationId: '12' },
  { type: 6 },
  { type: 7, error: 'Shut down', allowReconnect: true },
  { type: 8, sequenceId: 9 },
  { type: 9, sequenceId: 9 },
];

const names = [
  '',
  'Invocation',
  'StreamItem',
  'Completion',
  'StreamInvocation',
  'CancelInvocation',
  'Ping',
  'Close',
  'Ack',
  'Sequence',
];

export async function signalRVectors(load, inside) {
  const { JsonHubProtocol } = await load('@microsoft/signalr');
  const { MessagePackHubProtocol } = await load('@microsoft/signalr-protocol-msgpack');
  const { HandshakeProtocol } = (await load(inside('@microsoft/signalr', 'dist/cjs/HandshakeProtocol.js'))).default;
  const json = new JsonHubProtocol();
  const binary = new MessagePackHubProtocol();
  const vectors = ['json', 'messagepack'].map((protocol) => ({
    name: `handshake ${protocol}`,
    bytes: Buffer.from(new HandshakeProtocol().writeHandshakeRequest({ protocol, version: 1 })),
    values: [
      ['protocol', protocol],
      ['version', 1],
    ],
  }));
  const scalars = ([, value]) => typeof value !== 'object';
  for (const message of messages) {
    vectors.push({
      name: `${names[message.type]} in JSON`,
      bytes: Buffer.from(json.writeMessage(message)),
      values: Object.entries(message).filter(scalars),
    });
    // The library writes of a Close nothing but its type; servers write the error, as the specification has it.
    if (message.type === 7) continue;
    vectors.push({
      name: `${names[message.type]} in MessagePack`,
      bytes: new Uint8Array(binary.writeMessage(message)),
      values: binaryValues(message),
    });
  }
  return vectors;
}

function binaryValues({ type, invocationId, target, item, error, result, sequenceId }) {
  const values = [['Type', type]];
  const add = (name, value) => value === undefined || values.push([name, value]);
  add('InvocationId', invocationId);
  add('Target', target);
  add('Item', item);
  add('Result', error ?? result);
  add('SequenceId', sequenceId);
  return values;
}
