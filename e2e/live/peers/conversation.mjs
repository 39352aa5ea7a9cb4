import { startRecorder } from '../recorder.mjs';
import { check } from './check.mjs';
import { scripts } from './scripts.mjs';
import { readSide } from './wire.mjs';

/** Tells whether the peer of wslens is to send a Close without a status code. */
function emptyCloseOf({ closes, server }, ours) {
  return (ours === 'server' ? closes : server)?.code === 1005;
}

/** A fault of a peer is to show as long as it stands in its row. */
function unlessKnown(fault, script, differences) {
  if (fault?.script !== script.name) return differences;
  return differences.some((text) => fault.shows.test(text)) ? [] : [`the fault does not show: ${differences}`];
}

/**
 * Holds all conversations that the peer can hold between a client and a server, over a wire that is recorded. call(script) has
 * the client hold one. Gives the differences.
 */
export async function converseAll({ ours, peer, agreed, offer, fault }, server, call) {
  const recorder = await startRecorder(server.port);
  const wrong = [];
  try {
    for (const script of scripts) {
      if ((peer.noEmptyClose && emptyCloseOf(script, ours)) || (script.plain && agreed !== '')) continue;
      const said = await call({ ...script, port: recorder.port, offer });
      const chunks = await recorder.next();
      const wire = { client: readSide(chunks, 'client-to-server'), server: readSide(chunks, 'server-to-client') };
      // Where the connection is not opened the server has nothing to tell.
      const told = wire.server.head.startsWith('HTTP/1.1 101 ') ? await server.log.next() : [];
      const differences = check({ script, ours, peer, agreed, offer }, said, told, wire);
      wrong.push(...unlessKnown(fault, script, differences).map((text) => `${script.name}: ${text}`));
    }
  } finally {
    await recorder.close();
  }
  return wrong;
}
