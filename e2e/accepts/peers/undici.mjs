import { WebSocket } from 'undici';

/** A client alone, with the interface of a browser; Node's own WebSocket is made of it. */
export const undici = {
  dial(url, report) {
    const socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', report.open);
    socket.addEventListener('message', ({ data }) => report.event(typeof data === 'string' ? 1 : 2, data));
    socket.addEventListener('error', ({ message, error }) => report.failed(error?.message ?? message));
    socket.addEventListener('close', ({ code, reason, wasClean }) => {
      if (wasClean) report.closed(code, reason);
      report.end();
    });
  },
};
