import FayeWebSocket from 'faye-websocket';

function follow(socket, report) {
  socket.on('open', report.open);
  socket.on('message', ({ data }) => report.event(typeof data === 'string' ? 1 : 2, data));
  socket.on('error', ({ message }) => report.failed(message));
  socket.on('close', ({ code, reason }) => {
    if (code !== 1006) report.closed(code, reason);
    report.end();
  });
}

/** faye-websocket is websocket-driver with a socket and the interface of a browser. */
export const faye = {
  serve(server, reporterOf) {
    server.on('upgrade', (request, socket, body) =>
      follow(new FayeWebSocket(request, socket, body), reporterOf(socket)),
    );
  },
  dial: (url, report) => follow(new FayeWebSocket.Client(url), report),
};
