import { equal } from './equal.mjs';
import { extensionsOf, messageLengths } from './wire.mjs';

const isCompressed = ({ frames }) => frames.some(({ compressed }) => compressed);
const isCut = ({ frames }) => frames.some(({ fin }) => !fin);
const isCutCompressed = ({ frames }) => frames.some(({ fin, compressed }) => !fin && compressed);
const masks = ({ frames }) => [...new Set(frames.map(({ masked }) => masked))];

/** Holds what went over the wire against what was agreed on, and against what the peer can do. */
export function ofWire({ name }, terms, { client, server }) {
  const { ours, agreed, offer } = terms;
  const [mine, peers] = ours === 'client' ? [client, server] : [server, client];
  return [
    ...equal('extensions', inOrder(extensionsOf(server)), inOrder(agreed)),
    ...equal('masked', [client, server].map(masks), [[true], [false]]),
    ...(agreed === '' ? equal('compressed', [client, server].map(isCompressed), [false, false]) : []),
    // What a client offers binds itself even if the answer does not repeat it (RFC 7692 section 7.1.1.2).
    ...(only[name]?.({ ...terms, inForce: ours === 'client' ? `${agreed}; ${offer}` : agreed }, mine, peers) ?? []),
  ];
}

/** What is to be seen in the conversations that are about it. */
const only = {
  'texts, bytes and empty messages'({ agreed }, mine, peers) {
    return equal('compressed', [mine, peers].map(isCompressed), Array(2).fill(agreed !== ''));
  },
  fragments({ agreed, peer }, mine, peers) {
    return [
      ...equal('fragments', [isCut(mine), isCut(peers)], [true, peer.fragments !== false]),
      ...equal('compressed fragments of wslens', isCutCompressed(mine), agreed !== ''),
    ];
  },
  // What wslens says again is short where its context is taken over, in a window that reaches so far.
  'the same twice'({ ours, agreed, inForce }, mine) {
    if (agreed === '') return [];
    const [once, again] = messageLengths(mine);
    const reaches = !inForce.includes(`${ours}_no_context_takeover`) && !inForce.includes(`${ours}_max_window_bits=9`);
    return equal(`shorter when said again (${once}, ${again})`, again < once / 10, reaches);
  },
};

/** The parameters in one order, for that has no meaning. */
function inOrder(extensions) {
  const [name, ...parameters] = extensions.split(';').map((part) => part.trim());
  return [name, ...parameters.sort()].join('; ');
}
