const messages = [
  { name: 'join', join_ref: '1', ref: '1', topic: 'room:demo', event: 'phx_join', payload: { token: 't' } },
  { name: 'heartbeat', join_ref: null, ref: '9', topic: 'phoenix', event: 'heartbeat', payload: {} },
  { name: 'own event', join_ref: '1', ref: '2', topic: 'room:demo', event: 'shout', payload: { body: 'Grüße' } },
  { name: 'reply', join_ref: '1', ref: '1', topic: 'a', event: 'phx_reply', payload: { status: 'ok', response: {} } },
];

export async function phoenixVectors(load, inside) {
  const { Serializer } = await load(inside('phoenix', 'priv/static/phoenix.mjs'));
  return messages.map(({ name, ...message }) => {
    let bytes;
    Serializer.encode(message, (text) => (bytes = Buffer.from(text)));
    const read = Serializer.decode(bytes.toString(), (found) => found);
    const values = ['join_ref', 'ref', 'topic', 'event'].map((key) => [key, read[key]]);
    return { name, bytes, values };
  });
}
