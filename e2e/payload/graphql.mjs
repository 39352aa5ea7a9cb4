const query = 'subscription Sales($id: ID!) {\n  sales(id: $id) { total }\n}';

export async function graphqlVectors(load) {
  const { stringifyMessage, validateMessage, MessageType } = await load('graphql-ws');
  const t = MessageType;
  return [
    { type: t.ConnectionInit },
    { type: t.ConnectionInit, payload: { token: 'abc' } },
    { type: t.ConnectionAck },
    { type: t.Ping },
    { type: t.Pong, payload: { at: 7 } },
    { id: 'a1', type: t.Subscribe, payload: { operationName: 'Sales', query, variables: { id: '7' } } },
    { id: 'a1', type: t.Next, payload: { data: { sales: { total: 3 } } } },
    { id: 'a1', type: t.Error, payload: [{ message: 'Cannot query field' }] },
    { id: 'a1', type: t.Complete },
  ].map((message) => {
    validateMessage(message);
    const values = [['type', message.type]];
    if (message.id) values.push(['id', message.id]);
    if (message.payload?.query) values.push(['query', query], ['operationName', 'Sales']);
    return { name: message.type, bytes: Buffer.from(stringifyMessage(message)), values };
  });
}
