import { WebSocket, WebSocketServer } from 'ws';

const opcodes = { ping: 9, pong: 10 };

function follow(socket, report) {
  socket.on('open', report.open);
  socket.on('message', (data, binary) => report.event(binary ? 2 : 1, data));
  for (const [name, opcode] of Object.entries(opcodes)) socket.on(name, (data) => report.event(opcode, data));
  socket.on('error', ({ message }) => report.failed(message));
  socket.on('close', (code, reason) => {
    if (code !== 1006) report.closed(code, reason);
    report.end();
  });
}

export const ws = {
  serve(server, reporterOf) {
    new WebSocketServer({ server, perMessageDeflate: true }).on('connection', (socket, { socket: { remotePort } }) =>
      follow(socket, reporterOf({ remotePort })),
    );
  },
  dial: (url, report) => follow(new WebSocket(url, { perMessageDeflate: true }), report),
};
