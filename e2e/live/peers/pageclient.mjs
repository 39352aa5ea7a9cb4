import { converse } from '../converse.mjs';

/** Holds a conversation with the WebSocket of a page, which sends no pings and does not tell of them. */
export async function callPage(page, { port, send, replies, closes }) {
  const script = {
    send: send.filter(({ ping }) => ping === undefined).map(forPage),
    replies,
    closes: closes && (closes.code === 1005 ? [] : [closes.code, closes.reason]),
  };
  const { sent, received, closed } = await page.evaluate(converse, `ws://127.0.0.1:${port}/`, script);
  return { sent, received, closed: { kind: 'close', code: closed.code, reason: closed.reason } };
}

function forPage({ text, binary, times = 1 }) {
  return text === undefined ? { binary: { base64: binary, times } } : { text: { repeat: text, times } };
}
