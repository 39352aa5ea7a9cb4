/** What a router sends, and what a client sends that wampy does not; the arrays are those of the specification. */
const written = [
  ['WELCOME', [2, 9129137332, { roles: { broker: {} } }], [['Session', 9129137332]]],
  ['ABORT', [3, { message: 'No such realm' }, 'wamp.error.no_such_realm'], [['Reason', 'wamp.error.no_such_realm']]],
  ['CHALLENGE', [4, 'wampcra', { challenge: 'abc' }], [['AuthMethod', 'wampcra']]],
  ['AUTHENTICATE', [5, 'gir1mSx', {}], [['Signature', 'gir1mSx']]],
  ['GOODBYE', [6, {}, 'wamp.close.goodbye_and_out'], [['Reason', 'wamp.close.goodbye_and_out']]],
  [
    'ERROR',
    [8, 48, 7814135, {}, 'com.myapp.error', ['text'], { a: 1 }],
    [
      ['Request type', 48],
      ['Request', 7814135],
      ['Error', 'com.myapp.error'],
    ],
  ],
  [
    'PUBLISHED',
    [17, 239714735, 4429313566],
    [
      ['Request', 239714735],
      ['Publication', 4429313566],
    ],
  ],
  [
    'SUBSCRIBED',
    [33, 713845233, 5512315355],
    [
      ['Request', 713845233],
      ['Subscription', 5512315355],
    ],
  ],
  ['UNSUBSCRIBED', [35, 85346237], [['Request', 85346237]]],
  [
    'EVENT',
    [36, 5512315355, 4429313566, {}, [], { user: 'x' }],
    [
      ['Subscription', 5512315355],
      ['Publication', 4429313566],
    ],
  ],
  ['CANCEL', [49, 7814135, { mode: 'kill' }], [['Request', 7814135]]],
  ['RESULT', [50, 7814135, {}, [30]], [['Request', 7814135]]],
  [
    'REGISTERED',
    [65, 25349185, 2103333224],
    [
      ['Request', 25349185],
      ['Registration', 2103333224],
    ],
  ],
  [
    'UNREGISTER',
    [66, 788923562, 2103333224],
    [
      ['Request', 788923562],
      ['Registration', 2103333224],
    ],
  ],
  ['UNREGISTERED', [67, 788923562], [['Request', 788923562]]],
  [
    'INVOCATION',
    [68, 6131533, 9823526, {}, ['johnny']],
    [
      ['Request', 6131533],
      ['Registration', 9823526],
    ],
  ],
  ['INTERRUPT', [69, 6131533, {}], [['Request', 6131533]]],
  ['YIELD', [70, 6131533, {}, [], { karma: 10 }], [['Request', 6131533]]],
];

export async function wampVectors(load) {
  const { Wampy } = await load('wampy');
  const vectors = [];
  for (const name of ['Json', 'Msgpack', 'Cbor']) {
    const serializer = new (await load(`wampy/${name}Serializer.js`))[`${name}Serializer`]();
    for (const { message, bytes } of await session(Wampy, serializer)) {
      vectors.push({ name: `${name} of a client`, bytes, values: [['Type', message[0]], ...valuesOf(message)] });
    }
    for (const [type, message, values] of written) {
      vectors.push({
        name: `${name} ${type}`,
        bytes: Buffer.from(serializer.encode(message)),
        values: [['Type', message[0]], ...values],
      });
    }
  }
  const batch = written.slice(0, 2);
  const bytes = Buffer.from(batch.map(([, message]) => JSON.stringify(message) + '\x18').join(''));
  vectors.push({
    name: 'Json batched',
    bytes,
    values: batch.flatMap(([, message, values]) => [['Type', message[0]], ...values]),
  });
  return vectors;
}

function valuesOf([type, first, second, third]) {
  switch (type) {
    case 1:
      return [['Realm', first]];
    case 6:
      return [['Reason', second]];
    case 16:
    case 32:
      return [
        ['Request', first],
        ['Topic', third],
      ];
    case 48:
    case 64:
      return [
        ['Request', first],
        ['Procedure', third],
      ];
  }
  return [
    ['Request', first],
    ['Subscription', second],
  ];
}

/** What a client of wampy sends to a router that says yes to all. */
async function session(Wampy, serializer) {
  const sent = [];
  const answers = {
    1: () => [2, 7, { roles: { broker: {}, dealer: {} } }],
    6: () => [6, {}, 'wamp.close.goodbye_and_out'],
    16: ([, request]) => [17, request, 1],
    32: ([, request]) => [33, request, 2],
    34: ([, request]) => [35, request],
    48: ([, request]) => [50, request, {}, [5]],
    64: ([, request]) => [65, request, 3],
  };
  class Socket {
    constructor(url, protocols) {
      this.protocol = protocols[0];
      this.readyState = 1;
      setTimeout(() => this.onopen());
    }
    send(data) {
      const message = serializer.decode(data);
      sent.push({ message, bytes: Buffer.from(data) });
      setTimeout(() => this.onmessage({ data: serializer.encode(answers[message[0]](message)) }));
    }
    close() {
      this.onclose({ code: 1000 });
    }
  }
  const wampy = new Wampy('ws://none/', { realm: 'realm1', ws: Socket, serializer, autoReconnect: false });
  await wampy.connect();
  await wampy.subscribe('com.example.topic', () => {});
  await wampy.publish('com.example.topic', { argsList: [1, 'two'], argsDict: { three: 3 } });
  await wampy.publish('com.example.topic');
  await wampy.call('com.example.add', [2, 3]);
  await wampy.register('com.example.mine', () => {});
  await wampy.unsubscribe(2);
  await wampy.disconnect();
  return sent;
}
