import { ofWire } from './checkwire.mjs';
import { brief, equal } from './equal.mjs';
import { expected } from './scripts.mjs';

const isData = ({ kind }) => kind === 'text' || kind === 'binary';
const bare = ({ kind, length, sha256 }) => ({ kind, length, sha256 });
const closing = ({ code, reason }) => ({ code, reason });

/**
 * Holds what the client said, what the server told and what went over the wire against the script. Gives the differences.
 * ours is the side that is wslens, and peer what the other one is like.
 */
export function check({ script, ours, peer, agreed, offer }, said, told, wire) {
  const refused = told.filter(({ event }) => event === 'refused').map(({ error }) => `the server refused: ${error}`);
  if (said.error) return [said.error, ...refused];
  return [
    ...refused,
    ...ofMessages(script, { ours, peer }, said, told),
    ...ofPings(script, { ours, peer }, said, told),
    ...ofClose(script, { ours, peer }, said, told),
    ...ofWire(script, { ours, peer, agreed, offer }, wire),
  ];
}

function ofMessages(script, { ours, peer }, { sent, received }, told) {
  const want = expected(script, ours === 'client' && peer.ownPings ? '1' : undefined);
  const was = (event) => told.filter((line) => line.event === event && isData(line)).map(bare);
  return [
    ...equal('the client sent', sent.filter(isData).map(bare), want.sent),
    ...equal('the server received', was('received'), want.sent),
    ...equal('the server sent', was('sent'), want.received),
    ...equal('the client received', received.filter(isData).map(bare), want.received),
  ];
}

/** Each ping comes back as a pong. Where wslens is the server it tells of them, too. */
function ofPings(script, { ours, peer }, { sent, received }, told) {
  const pings = sent.filter(({ kind }) => kind === 'ping').map(({ sha256 }) => sha256);
  const of = (kind) => received.filter((line) => line.kind === kind).map(({ sha256 }) => sha256);
  const seen = told.filter(({ event, kind }) => event === 'received' && kind === 'ping').map(({ sha256 }) => sha256);
  const want = expected(script).pings;
  return [
    ...equal('pings sent', pings.length, peer.noPings ? 0 : want.length),
    ...(peer.ownPings || peer.noPings
      ? []
      : equal(
          'pings',
          pings,
          want.map(({ sha256 }) => sha256),
        )),
    ...equal('pongs', of('pong'), pings),
    ...(ours === 'server' ? equal('pings that the server saw', seen, pings) : []),
  ];
}

/** A Close comes with its code and reason; wslens answers it with the same, a peer perhaps without the reason. */
function ofClose({ closes, server }, { ours, peer }, { closed }, told) {
  const first = closes ?? server;
  const [atServer, ...more] = told.filter(({ event, kind }) => event === 'received' && kind === 'close');
  const [opened, answer] = closes ? [atServer, closed] : [closed, atServer];
  const opener = closes ? 'client' : 'server';
  if (answer === undefined && opener !== ours && peer.closesAtOnce) return same('the Close', opened, first);
  if (more.length > 0 || !opened || !answer) return [`not one Close each way: ${brief([closed, atServer, ...more])}`];
  return [
    ...same('the Close', opened, first, !closes || peer.hidesReasons),
    ...(opener === ours
      ? equal('the answer to the Close', answersTo(first, peer).includes(answer.code), true)
      : same('the answer to the Close', answer, first, peer.hidesReasons)),
  ];
}

/** The codes with which a peer may answer: the same, or one of its own. */
function answersTo({ code }, { answersEmpty = 1005 }) {
  return code === 1005 ? [1005, answersEmpty] : [code];
}

/** A library that does not tell of reasons leaves them out. */
function same(what, got, want, mayHide = false) {
  const hides = mayHide && (got?.reason === undefined || got.reason === null);
  return equal(what, got && closing(hides ? { ...got, reason: want.reason } : got), closing(want));
}
