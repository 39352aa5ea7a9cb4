const protocol = 'v1.kernel.websocket.jupyter.org';
const header = { msg_id: 'a1', msg_type: 'execute_request', session: 's', username: 'u', version: '5.3' };
const content = { code: 'print(1)', silent: false };
const message = { channel: 'shell', header: header, parent_header: {}, metadata: {}, content: content, buffers: [] };

export async function jupyterVectors(load, inside) {
  const { serialize, deserialize } = await load(inside('@jupyterlab/services', 'lib/kernel/serialize.js'));
  return [
    ['version 1', message, protocol],
    ['with buffers', { ...message, buffers: [new Uint8Array([1, 2, 3]).buffer] }, protocol],
    ['JSON', message, ''],
  ].map(([name, made, spoken]) => {
    const bytes = Buffer.from(serialize(made, spoken));
    const from = spoken ? bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) : bytes.toString();
    const read = deserialize(from, spoken);
    const values = spoken
      ? [
          ['Channel', read.channel],
          ['Header', JSON.stringify(read.header)],
        ]
      : [
          ['channel', read.channel],
          ['msg_type', read.header.msg_type],
        ];
    return { name, bytes, values };
  });
}
