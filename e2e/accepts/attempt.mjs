import { frame, framesOf, parseFrames } from './frames.mjs';
import { Log } from './log.mjs';
import { Wire } from './wire.mjs';

/** What follows a case to see whether the connection is still good. */
export const probe = 'probe';

// In milliseconds: how long a refusal may take before the probe goes out, and how long to wait for what must come.
const grace = 300;
const patience = 4000;
const closeOpcode = 8;

/**
 * Sends the frames of one case to a peer in its role ('server' or 'client') and tells all that was seen: the events that
 * the peer told of, the bytes that it wrote, and whether it ended the connection.
 */
export async function attempt(peer, role, test) {
  const log = new Log();
  const mask = role === 'server';
  const wire = await open(peer, role, test, log);
  const answer = () => closeIn(wire.written);
  const decided = () => wire.ended || answer() !== undefined || log.has(({ end }) => end !== undefined);
  try {
    wire.send(framesOf(test.frames, { mask: test.mask ?? mask, key: test.key }));
    await log.until(decided, test.close === undefined ? grace : patience);
    if (!decided()) await sendProbe(wire, log, mask, decided);
    if (decided()) await finish(wire, log, mask, test, answer());
    return { events: log.events, written: wire.written, ended: wire.ended };
  } finally {
    wire.destroy();
  }
}

async function open(peer, role, { deflate }, log) {
  if (role === 'client') {
    const wire = await Wire.toClient((port) => peer.dial(port, log), deflate, log);
    await opened(log);
    return wire;
  }
  const wire = await Wire.toServer(peer.port, deflate, log);
  peer.watch(wire.port, log);
  return wire;
}

/** Waits for a client that has what it needs; what came together with the response might be read in another state. */
async function opened(log) {
  await log.until(() => log.has(({ open, end }) => open || end), patience);
  if (!log.has(({ open }) => open)) throw new Error(`the client does not open: ${JSON.stringify(log.events)}`);
}

async function sendProbe(wire, log, mask, decided) {
  wire.send(frame(9, Buffer.from(probe), mask));
  wire.send(frame(1, Buffer.from(probe), mask));
  await log.until(() => decided() || log.has(isProbe), patience);
}

/** Ends the connection as the RFC asks for, and waits until the peer has told how it ended for itself. */
async function finish(wire, log, mask, test, answer) {
  await log.until(() => wire.ended || closeIn(wire.written) !== undefined, grace);
  if (answer && test.close === undefined) wire.send(frame(closeOpcode, answer.payload.subarray(0, 2), mask));
  wire.end();
  await log.until(() => wire.ended && log.has(({ end }) => end !== undefined), patience);
}

const closeIn = (written) => parseFrames(written).find(({ opcode }) => opcode === closeOpcode);

/** Whether an event is the probe's text, delivered. */
export const isProbe = ({ opcode, payload }) => opcode === 1 && payload === Buffer.from(probe).toString('hex');
