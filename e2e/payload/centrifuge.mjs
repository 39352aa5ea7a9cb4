/** Takes what the client sends, and answers its first command. */
class FakeSocket {
  static sent = [];
  constructor() {
    setTimeout(() => this.onopen?.());
  }
  send(text) {
    FakeSocket.sent.push(text);
    for (const line of text.split('\n')) {
      const { id, connect } = JSON.parse(line);
      const reply = JSON.stringify({ id, connect: { client: 'c-1', version: '0.0.0', ping: 25, pong: true } });
      if (connect) setTimeout(() => this.onmessage?.({ data: reply }));
      if (connect) FakeSocket.sent.push(reply);
    }
  }
  close() {}
}

export async function centrifugeVectors(load) {
  const { Centrifuge } = await load('centrifuge');
  const client = new Centrifuge('ws://localhost/', { websocket: FakeSocket, token: 't', name: 'js' });
  client.newSubscription('news').subscribe();
  client.newSubscription('sport').subscribe();
  client.connect();
  await client.ready(2000);
  client.publish('news', { text: 'hi' }).catch(() => {});
  client.rpc('sum', [1, 2]).catch(() => {});
  await new Promise((done) => setTimeout(done, 100));
  client.disconnect();
  return FakeSocket.sent.map((text, i) => {
    const { id, connect, publish } = JSON.parse(text.split('\n')[0]);
    const values = Object.entries({ id, token: connect?.token, channel: publish?.channel });
    return { name: `message ${i}`, bytes: Buffer.from(text), values: values.filter(([, value]) => value) };
  });
}
