import { isDeepStrictEqual } from 'node:util';
import { cut, side } from './frames.mjs';
import { readAsItCame } from './session.mjs';

const kinds = { 1: 'text', 2: 'binary', 8: 'close', 9: 'ping', 10: 'pong' };
const client = 'client-to-server';
const server = 'server-to-client';

/**
 * Holds what the lens reads in a recording, each side, both in a row and as the chunks came, against what the page and the server say of the conversation. Gives the differences; none
 * if all agree.
 */
export function compare(lens, { script, extensions, page, told, chunks }) {
  const truth = truthOf(script, page, told);
  const { pieces, left } = cut(chunks);
  const request = pieces.find(({ direction }) => direction === client).bytes.toString('latin1');
  const reports = {
    [client]: lens.inspect(side(chunks, client), { extensions }),
    [server]: lens.inspect(side(chunks, server), { request }),
    both: lens.inspect(Buffer.concat(pieces.map(({ bytes }) => bytes))),
    session: readAsItCame(lens, chunks),
  };
  return [
    ...truth.differences,
    ...equal('bytes behind the last frame', left, 0),
    ...[client, server].flatMap((direction) => [
      ...ofDirection(reports[direction], direction, truth[direction], pieces),
      ...ofDirection(reports.both, direction, truth[direction], pieces, ' of both'),
      ...ofDirection(reports.session, direction, truth[direction], pieces, ' of the session'),
    ]),
    ...ofHandshake(reports[server].handshake, page.protocol, extensions),
    ...ofHandshake(reports.both.handshake, page.protocol, extensions),
    ...ofHandshake(reports.session.handshake, page.protocol, extensions),
    ...Object.entries(reports).flatMap(([name, { findings }]) => noErrors(name, findings)),
  ];
}

/** What was sent each way: the page and the server have to agree on it, and then it is the truth. */
function truthOf(script, { sent, received, closed }, told) {
  const was = (event) => told.filter((line) => line.event === event).map(bare);
  const isData = ({ kind }) => kind === 'text' || kind === 'binary';
  const { code, reason } = closed;
  return {
    [client]: was('received'),
    [server]: [...was('sent'), { kind: 'close', code, reason }],
    differences: [
      ...equal('what the page sent, as the server tells it', was('received').filter(isData), sent),
      ...equal('what the page received, as the server tells it', was('sent').filter(isData), received),
      ...equal('the close is clean', closed.wasClean, true),
      ...(script.control
        ? equal(
            `a ${script.control} was sent`,
            was('sent').some(({ kind }) => kind === script.control),
            true,
          )
        : []),
    ],
  };
}

function bare({ kind, length, sha256, code, reason }) {
  return kind === 'close' ? { kind, code, reason } : { kind, length, sha256 };
}

/** Leaves out of what was read the reason that a server does not tell. */
function asTold(read, truth) {
  return read.map((event, i) =>
    truth[i]?.kind === 'close' && truth[i].reason === undefined ? { ...event, reason: undefined } : event,
  );
}

function ofDirection(report, direction, truth, pieces, where = '') {
  const messages = report.messages.filter((message) => message.direction === direction);
  const frames = report.frames.filter((frame) => frame.direction === direction);
  const raw = pieces.filter((piece) => piece.direction === direction && !piece.isHead).map(({ bytes }) => bytes);
  const firstFrames = messages.map((message) => report.frames[message.frames[0]]);
  return [
    ...equal(`messages ${direction}${where}`, asTold(messages.map(described), truth), truth),
    ...equal(
      `headers ${direction}${where}`,
      frames.map(firstByte),
      raw.map(([first]) => first),
    ),
    ...equal(
      `sizes ${direction}${where}`,
      frames.map(({ availableBytes }) => availableBytes),
      raw.map(({ length }) => length),
    ),
    ...equal(
      `compressed ${direction}${where}`,
      messages.map(({ compressed }) => compressed),
      firstFrames.map(({ rsv1 }) => rsv1),
    ),
    ...equal(
      `whole ${direction}${where}`,
      [...frames, ...messages].every(({ complete }) => complete),
      true,
    ),
  ];
}

function described({ opcode, byteLength, sha256, closeCode, closeReason }) {
  const kind = kinds[opcode];
  return kind === 'close' ? { kind, code: closeCode, reason: closeReason ?? '' } : { kind, length: byteLength, sha256 };
}

function firstByte({ fin, rsv1, rsv2, rsv3, opcode }) {
  return (fin << 7) | (rsv1 << 6) | (rsv2 << 5) | (rsv3 << 4) | opcode;
}

function ofHandshake({ acceptState, response }, protocol, extensions) {
  const field = (wanted) => response.fields.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
  return [
    ...equal('accept', acceptState, 'match'),
    ...equal('subprotocol', field('sec-websocket-protocol'), protocol),
    ...equal('extensions', field('sec-websocket-extensions'), extensions),
  ];
}

function noErrors(name, findings) {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, severity, byteStart, text }) => `${name}: ${severity} ${rule} at ${byteStart}: ${text}`);
}

function equal(what, got, want) {
  if (isDeepStrictEqual(got, want)) return [];
  return [`${what}: ${brief(got)}; want ${brief(want)}`];
}

const brief = (value) => JSON.stringify(value).slice(0, 600);
