export async function jsonRPCVectors(load) {
  const { JSONRPCClient, JSONRPCServer, createJSONRPCErrorResponse } = await load('json-rpc-2.0');
  const sent = [];
  const client = new JSONRPCClient((message) => void sent.push(message));
  void client.request('textDocument/hover', { line: 3 });
  client.notify('initialized', []);
  const server = new JSONRPCServer();
  server.addMethod('add', ([a, b]) => a + b);
  sent.push(await server.receive({ jsonrpc: '2.0', id: 5, method: 'add', params: [1, 2] }));
  sent.push(createJSONRPCErrorResponse(6, -32601, 'Method not found'));
  sent.push([sent[0], sent[1]]);
  return sent.map((message, i) => {
    const { method, id, error } = Array.isArray(message) ? message[0] : message;
    const values = Object.entries({ method, id, code: error?.code }).filter(([, value]) => value !== undefined);
    return { name: `message ${i}`, bytes: Buffer.from(JSON.stringify(message)), values };
  });
}
