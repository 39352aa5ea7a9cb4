/** The names of what mqtt-packet reads, as the standard has them. */
const properties = {
  payloadFormatIndicator: 'Payload Format Indicator',
  messageExpiryInterval: 'Message Expiry Interval',
  contentType: 'Content Type',
  responseTopic: 'Response Topic',
  correlationData: 'Correlation Data',
  subscriptionIdentifier: 'Subscription Identifier',
  sessionExpiryInterval: 'Session Expiry Interval',
  assignedClientIdentifier: 'Assigned Client Identifier',
  serverKeepAlive: 'Server Keep Alive',
  authenticationMethod: 'Authentication Method',
  authenticationData: 'Authentication Data',
  requestProblemInformation: 'Request Problem Information',
  willDelayInterval: 'Will Delay Interval',
  requestResponseInformation: 'Request Response Information',
  responseInformation: 'Response Information',
  serverReference: 'Server Reference',
  reasonString: 'Reason String',
  receiveMaximum: 'Receive Maximum',
  topicAliasMaximum: 'Topic Alias Maximum',
  topicAlias: 'Topic Alias',
  maximumQoS: 'Maximum QoS',
  retainAvailable: 'Retain Available',
  maximumPacketSize: 'Maximum Packet Size',
  wildcardSubscriptionAvailable: 'Wildcard Subscription Available',
  subscriptionIdentifiersAvailable: 'Subscription Identifier Available',
  sharedSubscriptionAvailable: 'Shared Subscription Available',
};

const all = { userProperties: { key: 'value' }, reasonString: 'because' };
const will = { topic: 'last/will', payload: Buffer.from('gone'), qos: 1, retain: true };
const willProperties = {
  willDelayInterval: 1234,
  payloadFormatIndicator: true,
  messageExpiryInterval: 4321,
  contentType: 'text/plain',
  responseTopic: 'answer',
  correlationData: Buffer.from([1, 2, 3, 4]),
  userProperties: { key: 'value' },
};
const connect = { cmd: 'connect', protocolId: 'MQTT', clean: true, clientId: 'sensor-1', keepalive: 30 };
const login = { username: 'user', password: Buffer.from('secret') };
const publish = { cmd: 'publish', topic: 'room/1', payload: Buffer.from('21.5 °C'), qos: 0, dup: false, retain: false };

const packets = [
  [3, { ...connect, protocolId: 'MQIsdp', protocolVersion: 3 }],
  [4, { ...connect, protocolVersion: 4, will, ...login }],
  [4, { ...connect, protocolVersion: 4, clean: false }],
  [
    5,
    {
      ...connect,
      protocolVersion: 5,
      ...login,
      will: { ...will, properties: willProperties },
      properties: {
        sessionExpiryInterval: 1234,
        receiveMaximum: 432,
        maximumPacketSize: 100,
        topicAliasMaximum: 456,
        requestResponseInformation: true,
        requestProblemInformation: true,
        userProperties: { key: 'value' },
        authenticationMethod: 'method',
        authenticationData: Buffer.from([1, 2, 3, 4]),
      },
    },
  ],
  [4, { cmd: 'connack', returnCode: 0, sessionPresent: true }],
  [4, { cmd: 'connack', returnCode: 5, sessionPresent: false }],
  [
    5,
    {
      cmd: 'connack',
      reasonCode: 0,
      sessionPresent: false,
      properties: {
        ...all,
        sessionExpiryInterval: 1234,
        receiveMaximum: 432,
        maximumQoS: 1,
        retainAvailable: true,
        maximumPacketSize: 100,
        assignedClientIdentifier: 'chosen',
        topicAliasMaximum: 456,
        wildcardSubscriptionAvailable: true,
        subscriptionIdentifiersAvailable: true,
        sharedSubscriptionAvailable: false,
        serverKeepAlive: 1234,
        responseInformation: 'here',
        serverReference: 'there',
        authenticationMethod: 'method',
        authenticationData: Buffer.from([1, 2, 3, 4]),
      },
    },
  ],
  [4, publish],
  [4, { ...publish, qos: 1, messageId: 7, dup: true, retain: true, payload: Buffer.from([0xff, 0, 1]) }],
  [4, { ...publish, payload: Buffer.from('x'.repeat(300)) }],
  [5, publish],
  [
    5,
    {
      ...publish,
      qos: 2,
      messageId: 300,
      properties: {
        payloadFormatIndicator: true,
        messageExpiryInterval: 4321,
        topicAlias: 100,
        responseTopic: 'answer',
        correlationData: Buffer.from([1, 2, 3, 4]),
        userProperties: { key: 'value' },
        subscriptionIdentifier: 120,
        contentType: 'text/plain',
      },
    },
  ],
  ...['puback', 'pubrec', 'pubrel', 'pubcomp'].flatMap((cmd) => [
    [4, { cmd, messageId: 42 }],
    [5, { cmd, messageId: 42, reasonCode: cmd === 'pubrel' || cmd === 'pubcomp' ? 0x92 : 0x10, properties: all }],
  ]),
  [4, { cmd: 'subscribe', messageId: 42, subscriptions: ['a/+/b', '#'].map((topic, qos) => ({ topic, qos })) }],
  [
    5,
    {
      cmd: 'subscribe',
      messageId: 42,
      properties: { subscriptionIdentifier: 145, userProperties: { key: 'value' } },
      subscriptions: [{ topic: 'a/b', qos: 2, nl: true, rap: true, rh: 1 }],
    },
  ],
  [4, { cmd: 'suback', messageId: 42, granted: [0, 1, 2, 128] }],
  [5, { cmd: 'suback', messageId: 42, granted: [0, 1, 2, 0x87], properties: all }],
  [4, { cmd: 'unsubscribe', messageId: 42, unsubscriptions: ['a/b', 'c'] }],
  [
    5,
    {
      cmd: 'unsubscribe',
      messageId: 42,
      unsubscriptions: ['a/b', 'c'],
      properties: { userProperties: { key: 'value' } },
    },
  ],
  [4, { cmd: 'unsuback', messageId: 42 }],
  [5, { cmd: 'unsuback', messageId: 42, granted: [0, 0x11], properties: all }],
  [4, { cmd: 'pingreq' }],
  [4, { cmd: 'pingresp' }],
  [4, { cmd: 'disconnect' }],
  [5, { cmd: 'disconnect', reasonCode: 0x8e, properties: { ...all, serverReference: 'there' } }],
  [
    5,
    {
      cmd: 'auth',
      reasonCode: 0x18,
      properties: { ...all, authenticationMethod: 'method', authenticationData: Buffer.from([0, 1, 2]) },
    },
  ],
];

export async function mqttVectors(load) {
  const mqtt = (await load('mqtt-packet')).default;
  const vectors = packets.map(([protocolVersion, packet]) => {
    const bytes = mqtt.generate(packet, { protocolVersion });
    let read;
    const parser = mqtt.parser({ protocolVersion });
    parser.on('packet', (p) => (read = p));
    parser.on('error', (e) => {
      throw e;
    });
    parser.parse(bytes);
    return { name: `${packet.cmd} ${protocolVersion}`, bytes, values: valuesOf(read) };
  });
  const some = ['connect 5', 'publish 5', 'pingreq 4'].map((name) => vectors.findLast((v) => v.name === name));
  const several = {
    name: 'several',
    bytes: Buffer.concat(some.map((v) => v.bytes)),
    values: some.flatMap((v) => v.values),
  };
  return [...vectors, several];
}

function valuesOf(p) {
  const values = [];
  const add = (name, value) => value === undefined || value === null || values.push([name, shown(value)]);
  add('Remaining Length', p.length);
  if (p.cmd === 'publish') {
    add('DUP', Number(p.dup));
    add('QoS', p.qos);
    add('RETAIN', Number(p.retain));
  }
  add('Protocol Name', p.protocolId);
  add('Protocol Version', p.protocolVersion);
  add('Keep Alive', p.keepalive);
  add('Client Identifier', p.clientId);
  add('User Name', p.username);
  add('Password', p.password);
  if (p.clean !== undefined) add('Clean Start', Number(p.clean));
  if (p.will) {
    add('Will Topic', p.will.topic);
    add('Will Payload', p.will.payload);
    add('Will QoS', p.will.qos);
    add('Will Retain', Number(p.will.retain));
    addProperties(add, p.will.properties);
  }
  if (p.sessionPresent !== undefined) add('Connect Acknowledge Flags', Number(p.sessionPresent));
  add('Topic Name', p.topic);
  add('Payload', p.payload);
  add('Packet Identifier', p.messageId);
  add('Reason Code', p.reasonCode ?? p.returnCode);
  for (const code of p.granted ?? []) add('Reason Code', code);
  for (const s of p.subscriptions ?? []) {
    add('Topic Filter', s.topic);
    add('Maximum QoS', s.qos);
    add('No Local', s.nl === undefined ? undefined : Number(s.nl));
    add('Retain As Published', s.rap === undefined ? undefined : Number(s.rap));
    add('Retain Handling', s.rh);
  }
  for (const filter of p.unsubscriptions ?? []) add('Topic Filter', filter);
  addProperties(add, p.properties);
  return values;
}

function addProperties(add, read = {}) {
  for (const [key, value] of Object.entries(read)) {
    if (key !== 'userProperties') add(properties[key], typeof value === 'boolean' ? Number(value) : value);
    else for (const [k, v] of Object.entries(value)) add('User Property', `${k}: ${v}`);
  }
}

/** Bytes that are no printable text are shown as hex digits. */
function shown(value) {
  if (!Buffer.isBuffer(value)) return value;
  const text = value.toString('utf8');
  return Buffer.from(text).equals(value) && !/\p{Cc}/u.test(text) ? text : value.toString('hex');
}
