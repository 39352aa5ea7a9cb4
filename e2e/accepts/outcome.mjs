import { isProbe, probe } from './attempt.mjs';
import { bytesOf, framesOf, parseFrames, partsOf } from './frames.mjs';

const pongOpcode = 10;
const longestText = 110;

/**
 * Judges what was seen of a peer: its verdict ('takes', 'refuses', or 'waits' for bytes that do not come), the status code of
 * the Close on the wire (null if there was none, -1 if it cannot be read), how it did that, and what it says.
 */
export function outcomeOf(test, role, { events, written, ended }) {
  const answers = parseFrames(written);
  const close = closeCode(answers, role);
  const says = shortened(events.find(({ error }) => error)?.error ?? '');
  if (test.close !== undefined) return closeOutcome(test, events, close, says);
  const alive = events.some(isProbe) || pongs(answers).includes(hexOf(probe));
  if (alive) return { verdict: 'takes', close: null, how: taken(test, role, events, answers), says: '' };
  if (ended || says || close !== null) return refusal(close, says, deliversFirst(test, events));
  return { verdict: 'waits', close: null, how: 'waits for the bytes that were announced', says: '' };
}

function closeCode(answers, role) {
  const close = answers.find(({ opcode }) => opcode === 8);
  if (!close) return null;
  if (close.masked !== (role === 'client')) return -1;
  return close.payload.length < 2 ? 1005 : close.payload.readUInt16BE(0);
}

function refusal(close, says, first = false) {
  const withoutCode = says ? 'returns an error and sends no Close' : 'drops the connection without a Close';
  const unreadable = 'sends a Close that cannot be read: its payload is masked, but MASK is 0 and there is no key';
  const ends = close === null ? withoutCode : close < 0 ? unreadable : '';
  return {
    verdict: 'refuses',
    close,
    how: [first && 'delivers the first message', ends].filter(Boolean).join(', '),
    says,
  };
}

/** Whether the first of several messages was delivered. */
const deliversFirst = ({ gives = [] }, events) =>
  gives.length > 1 && events.some((event) => isData(event) && event.payload === bytesOf(gives[0]).toString('hex'));

/** A Close is taken if the peer reports its code, or answers as to a good one. */
function closeOutcome(test, events, close, says) {
  const reported = events.find(({ opcode }) => opcode === 8);
  const code = reported && codeOf(reported.payload);
  const answered = [test.close, 1000, 1005].includes(close);
  if (says && answered) return { verdict: 'refuses', close, how: 'answers the Close, then reports a failure', says };
  if (says || (code !== test.close && !answered)) return refusal(close, says);
  const told = code === undefined ? 'reports no code' : `reports ${code}`;
  return { verdict: 'takes', close, how: told + alsoDelivered(test, events), says: '' };
}

function alsoDelivered(test, events) {
  if (!events.some(isData)) return '';
  return opcodeOf(test) === 8 ? ', delivers what follows' : ', delivers the unfinished message';
}

const codeOf = (payload) => (payload.length < 4 ? 1005 : parseInt(payload.slice(0, 4), 16));

/** How a case was taken, by what was delivered before the probe. */
function taken(test, role, events, answers) {
  if (opcodeOf(test) === pongOpcode) return 'takes it, answers nothing';
  if (test.gives === undefined) return 'reads what follows as the next frame';
  const wanted = test.gives.map((hex) => bytesOf(hex).toString('hex'));
  if (opcodeOf(test) === 9) return answer(wanted[0], pongs(answers));
  const got = events.filter((event) => isData(event) && !isProbe(event)).map(({ payload }) => payload);
  return got.length === 0 ? 'passes over it' : delivered(got, wanted, test, role);
}

function answer(wanted, given) {
  if (given.includes(wanted)) return 'answers with a Pong';
  return given.some((payload) => payload !== hexOf(probe)) ? 'answers with another Pong' : 'passes over it';
}

function delivered(got, wanted, test, role) {
  const same = (others) => got.join('/') === others.join('/');
  const frames = test.frames.map(partsOf).filter(({ header }) => header[0] % 16 < 8);
  const payloads = frames.map(({ payload }) => hexOf(payload));
  const wire = framesOf(test.frames, { mask: test.mask ?? role === 'server', key: test.key }).toString('hex');
  if (same(wanted)) return got.length > 1 ? 'delivers the messages' : 'delivers the message';
  if (payloads.length > 1 && same(payloads)) return 'delivers each frame by itself';
  if (got.join('').includes('efbfbd')) return 'delivers the text with U+FFFD in place of the bad bytes';
  if (test.mask && wire.endsWith(got.join(''))) return 'delivers the payload still masked';
  if (same(payloads)) return 'delivers the payload still compressed';
  return got[0] === wanted[0] ? 'delivers the first message, then other bytes' : 'delivers other bytes';
}

/** The cause, without what stands before it. */
function shortened(text) {
  const cause = text.replace(/^(failed to [^:]*: )+/, '').replace(/\s+/g, ' ');
  return cause.length > longestText ? `${cause.slice(0, longestText - 1)}…` : cause;
}

const opcodeOf = ({ frames }) => parseInt(frames[0], 16) % 16;
const isData = ({ opcode }) => opcode === 1 || opcode === 2;
const pongs = (answers) => answers.filter(({ opcode }) => opcode === pongOpcode).map(({ payload }) => hexOf(payload));
const hexOf = (bytes) => Buffer.from(bytes).toString('hex');
