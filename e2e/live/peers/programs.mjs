import { join } from 'node:path';
import { goProgram, startGo, startServer } from '../goserver.mjs';
import { startWs } from '../wsserver.mjs';
import { startCaller } from './caller.mjs';
import { wishes } from './rows.mjs';
import { callWs } from './wsclient.mjs';

const python = '/usr/bin/python3';
const inPython = (library) => join(import.meta.dirname, `python/of_${library}.py`);
const wsSettings = {
  off: false,
  takeover: {},
  'no-takeover': { serverNoContextTakeover: true, clientNoContextTakeover: true },
};

/** The server of wslens, with one of the wishes. */
export const startEcho = (wish) => startServer(goProgram('echo'), ['-extensions', wishes[wish]]);

/** The client of wslens. */
export const startDialer = () => startCaller(goProgram('echo'), ['-call']);

/** Starts the server of a peer. */
export function startPeer(name, compression) {
  if (name === 'ws') return startWs({ perMessageDeflate: wsSettings[compression] });
  if (name === 'websockets' || name === 'aiohttp') return startServer(python, [inPython(name), 'serve', compression]);
  return startGo({ library: name, compression });
}

/** Starts the client of a peer that is no page. */
export function startClient(name) {
  if (name === 'ws') return { call: callWs, close() {} };
  if (name === 'websockets' || name === 'aiohttp') return startCaller(python, [inPython(name), 'call']);
  return startCaller(goProgram('talker'), ['-call']);
}
