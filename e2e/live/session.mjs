/** Pushes the chunks of a recording into a session as they came, and gives what it tells in the form of a report. */
export function readAsItCame(lens, chunks) {
  const session = lens.open();
  try {
    for (const { direction, bytes } of chunks) session.push(bytes, direction);
    const { frameCount, messageCount, findings, handshake } = session.finish();
    return {
      frames: Array.from({ length: frameCount }, (_, i) => session.frame(i)),
      messages: Array.from({ length: messageCount }, (_, i) => session.message(i)),
      findings,
      handshake,
    };
  } finally {
    session.close();
  }
}
