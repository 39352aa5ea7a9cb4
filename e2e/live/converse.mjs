/**
 * Holds a conversation by a script, and tells what was sent, received and how it closed. It is sent to pages, so it needs nothing
 * around it.
 */
export async function converse(url, { send, replies = send.length, closes = [1000, 'done'], protocols = [] }) {
  const noise = (length) => {
    let state = length + 1;
    return Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 16;
    });
  };
  const ofBase64 = ({ base64, times }) => {
    const block = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const all = new Uint8Array(block.length * times);
    for (let i = 0; i < times; i++) all.set(block, i * block.length);
    return all;
  };
  const binaryOf = (binary) => (binary.base64 === undefined ? noise(binary.noise) : ofBase64(binary));
  const bytesOf = (data) => (typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data));
  const describe = async (data) => {
    const bytes = bytesOf(data);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { kind: typeof data === 'string' ? 'text' : 'binary', length: bytes.length, sha256 };
  };
  const textOf = (text) => (typeof text === 'string' ? text : text.repeat.repeat(text.times));

  const socket = new WebSocket(url, protocols);
  socket.binaryType = 'arraybuffer';
  const received = [];
  const closed = new Promise((done) => {
    socket.onclose = ({ code, reason, wasClean }) => done({ code, reason, wasClean });
  });
  const opened = new Promise((done, fail) => {
    socket.onopen = done;
    socket.onerror = () => fail(new Error(`the connection failed: ${url}`));
  });
  const answered = new Promise((done) => {
    const check = () => received.length >= replies && done();
    socket.onmessage = ({ data }) => {
      received.push(data);
      check();
    };
    check();
  });

  await opened;
  const sent = [];
  for (const { text, binary, blob } of send) {
    const data = text === undefined ? binaryOf(binary ?? blob) : textOf(text);
    socket.send(blob ? new Blob([data]) : data);
    sent.push(data);
  }
  await answered;
  if (closes) socket.close(...closes);
  return {
    protocol: socket.protocol,
    extensions: socket.extensions,
    sent: await Promise.all(sent.map(describe)),
    received: await Promise.all(received.map(describe)),
    closed: await closed,
  };
}
