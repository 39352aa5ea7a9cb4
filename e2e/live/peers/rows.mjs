// The peers with what they cannot do or do otherwise, and the terms on which each talks. Only for noEmptyClose
// is a conversation left out.

export const peers = {
  ws: {},
  // Its close() takes no code for none.
  websockets: { noEmptyClose: true },
  // Its close() takes no code for none, and it sends no fragments. It keeps the reason of an answer for itself.
  aiohttp: { noEmptyClose: true, fragments: false, answersEmpty: 1000, hidesReasons: true },
  // It takes no context over.
  gorilla: {},
  // It chooses the payload of its pings. Its Close waits for the answer, and it tells no reason of that.
  coder: { ownPings: true, hidesReasons: true },
  // It compresses with its wsflate alone, and takes no context over.
  gobwas: {},
  // It has no Close without a code, and ends the connection behind its Close without a look at the answer.
  gws: { noEmptyClose: true, closesAtOnce: true },
  // A page cannot ping. Chromium sends long messages in fragments, Firefox sends none.
  chromium: { noPings: true },
  firefox: { noPings: true, fragments: false },
};

/**
 * gws counts the payloads of its pings and pongs among what it has sent compressed, so that a later message reaches too far back,
 * here by the 13 bytes of one. npm ws refuses that, too: "invalid distance too far back".
 */
const countsControl = { script: 'pings', shows: /deflate-missing-history: .* reaches 13 before the first/ };

/** What the server of wslens takes part in. */
export const wishes = {
  off: '',
  takeover: 'permessage-deflate',
  'no-takeover': 'permessage-deflate; server_no_context_takeover; client_no_context_takeover',
  'small-window': 'permessage-deflate; server_max_window_bits=9; client_max_window_bits=9',
};

const neither = 'permessage-deflate; server_no_context_takeover; client_no_context_takeover';
const small = 'permessage-deflate; server_max_window_bits=9; client_max_window_bits=9';
const serverSmall = 'permessage-deflate; server_max_window_bits=9';
const neitherSmall = `${neither}; server_max_window_bits=9`;
const as = (setting, wish, agreed, fault) => ({ setting, wish, agreed, fault });

/** For each client its own setting, what the server of wslens wishes, and what they agree on. */
export const clients = {
  ws: [
    as('off', 'takeover', ''),
    as('takeover', 'off', ''),
    as('takeover', 'takeover', 'permessage-deflate'),
    as('takeover', 'no-takeover', neither),
    as('no-takeover', 'takeover', neither),
    as('takeover', 'small-window', small),
    as('small-window', 'takeover', small),
  ],
  websockets: [
    as('off', 'takeover', ''),
    as('takeover', 'takeover', 'permessage-deflate'),
    as('no-takeover', 'takeover', neither),
    as('takeover', 'small-window', small),
    as('small-window', 'takeover', small),
  ],
  aiohttp: [
    as('off', 'takeover', ''),
    as('takeover', 'takeover', 'permessage-deflate'),
    as('takeover', 'no-takeover', neither),
    as('takeover', 'small-window', small),
    as('small-window', 'takeover', serverSmall),
  ],
  gorilla: [as('gorilla', 'off', ''), as('gorilla', 'takeover', neither), as('gorilla', 'small-window', neitherSmall)],
  coder: [
    as('coder', 'off', ''),
    as('coder', 'takeover', 'permessage-deflate'),
    as('coder without takeover', 'takeover', neither),
    as('coder', 'small-window', serverSmall),
  ],
  gobwas: [
    as('gobwas', 'off', ''),
    as('gobwas with wsflate', 'takeover', neither),
    as('gobwas with wsflate', 'small-window', neitherSmall),
  ],
  gws: [
    as('gws', 'off', ''),
    as('gws', 'takeover', 'permessage-deflate', countsControl),
    as('gws', 'no-takeover', neither),
    as('gws without takeover', 'takeover', neither),
    as('gws', 'small-window', small),
    as('gws with a small window', 'takeover', small),
  ],
  chromium: [
    as('page', 'off', ''),
    as('page', 'takeover', 'permessage-deflate'),
    as('page', 'no-takeover', neither),
    as('page', 'small-window', small),
  ],
  firefox: [
    as('page', 'off', ''),
    as('page', 'takeover', 'permessage-deflate'),
    as('page', 'no-takeover', neither),
    // It does not offer client_max_window_bits.
    as('page', 'small-window', serverSmall),
  ],
};

const offers = {
  takeover: 'permessage-deflate; client_max_window_bits',
  'no-takeover': neither,
  'small-window': small,
  'own-window': 'permessage-deflate; client_max_window_bits=9',
};
const to = (setting, offer, agreed, fault) => ({ setting, offer: offers[offer] ?? '', agreed, fault });

/** For each server its own setting, what the client of wslens offers, and what they agree on. */
export const servers = {
  ws: [
    to('off', 'takeover', ''),
    to('takeover', 'off', ''),
    to('takeover', 'takeover', 'permessage-deflate'),
    to('no-takeover', 'takeover', neither),
    to('takeover', 'no-takeover', neither),
    to('takeover', 'small-window', small),
  ],
  websockets: [
    to('off', 'takeover', ''),
    to('takeover', 'takeover', 'permessage-deflate'),
    to('no-takeover', 'takeover', neither),
    to('small-window', 'takeover', small),
  ],
  aiohttp: [
    to('off', 'takeover', ''),
    to('takeover', 'takeover', 'permessage-deflate'),
    to('takeover', 'no-takeover', 'permessage-deflate; server_no_context_takeover'),
    to('takeover', 'small-window', serverSmall),
  ],
  // It would take an offer of a small window of the server and not keep to it, which wslens refuses.
  gorilla: [
    to('off', 'takeover', ''),
    to('no-takeover', 'takeover', neither),
    to('no-takeover', 'own-window', neither),
  ],
  coder: [
    to('off', 'takeover', ''),
    to('takeover', 'takeover', 'permessage-deflate'),
    to('no-takeover', 'takeover', neither),
    // It declines an offer of a small window of the server.
    to('takeover', 'small-window', ''),
    to('takeover', 'own-window', 'permessage-deflate'),
  ],
  gobwas: [to('off', 'takeover', ''), to('no-takeover', 'no-takeover', neither)],
  gws: [
    to('off', 'takeover', ''),
    to('takeover', 'takeover', 'permessage-deflate', countsControl),
    to('no-takeover', 'takeover', neither),
    to('small-window', 'takeover', small),
  ],
};
