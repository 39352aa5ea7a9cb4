import { startGo } from './goserver.mjs';
import { startWs } from './wsserver.mjs';

const ws = (name, perMessageDeflate, extensions, refuses) => ({
  name: `npm ws, ${name}`,
  extensions,
  refuses,
  start: () => startWs({ perMessageDeflate }),
});
const go = (library, compression, extensions = '') => ({
  name: `${library}, compression ${compression}`,
  extensions,
  start: () => startGo({ library, compression }),
});

const wsForgets = 'permessage-deflate; server_no_context_takeover; client_no_context_takeover';
const coderForgets = 'permessage-deflate; client_no_context_takeover; server_no_context_takeover';

/** Each server, the extensions with which it answers, and the browser whose offer it refuses. */
export const servers = [
  ws('no compression', false, ''),
  ws('context takeover', {}, 'permessage-deflate'),
  ws('no context takeover', { serverNoContextTakeover: true, clientNoContextTakeover: true }, wsForgets),
  ws('a small window of the server', { serverMaxWindowBits: 9 }, 'permessage-deflate; server_max_window_bits=9'),
  // Firefox does not offer client_max_window_bits; npm ws then answers 400 instead of doing without compression.
  ws(
    'a small window of the client',
    { clientMaxWindowBits: 9 },
    'permessage-deflate; client_max_window_bits=9',
    'firefox',
  ),
  go('gorilla', 'off'),
  go('gorilla', 'no-takeover', wsForgets),
  go('coder', 'off'),
  go('coder', 'takeover', 'permessage-deflate'),
  go('coder', 'no-takeover', coderForgets),
];
