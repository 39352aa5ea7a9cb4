import type { Head, Report } from '../report.gen.ts';
import type { Patch } from './bits.ts';

/** What a server chooses of what a request offers. */
export interface ServerChoices {
  readonly subprotocol: string;
  /** As in Sec-WebSocket-Extensions. */
  readonly extensions: string;
}

export interface Offers {
  readonly subprotocols: readonly string[];
  readonly extensions: readonly string[];
}

const compression = 'permessage-deflate';
const mostNames = 50;

/** What the request offers. */
export function offersOf({ handshake }: Report): Offers {
  const terms = handshake?.terms.filter(({ offered, extension }) => offered !== '' && extension === '') ?? [];
  const names = terms.filter(({ name }) => name === 'subprotocol').flatMap(({ offered }) => offered.split(','));
  return {
    subprotocols: [...new Set(names.map((name) => name.trim()).filter(Boolean))].slice(0, mostNames),
    extensions: terms.map(({ name }) => name).filter((name) => name !== 'subprotocol'),
  };
}

/** What a server chooses by default: the first subprotocol, and compression. */
export function defaultChoices(report: Report): ServerChoices {
  const { subprotocols, extensions } = offersOf(report);
  return { subprotocol: subprotocols[0] ?? '', extensions: extensions.includes(compression) ? compression : '' };
}

/** The request alone, as it goes over the wire. */
export function requestText({ bytes, handshake }: Report): string {
  const { byteStart = 0, byteEnd = 0 } = handshake?.request ?? {};
  return new TextDecoder().decode(bytes.subarray(byteStart, byteEnd));
}

/** The patch that puts a response behind the request, or in the place of the one that is there. */
export function responsePatch({ bytes, handshake }: Report, request: Head, response: string): Patch {
  const there = handshake?.response;
  if (there) return { start: there.byteStart, end: there.byteEnd, bytes: new TextEncoder().encode(response) };
  const ended = bytes[request.byteEnd - 1] === 0x0a;
  const end = (ended ? '' : '\r\n') + (ended && request.complete ? '' : '\r\n');
  return { start: request.byteEnd, end: request.byteEnd, bytes: new TextEncoder().encode(end + response) };
}
