import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect, lessonFiles } from './course.mjs';
import { acceptOf, decode, headsEnd } from './decoder.mjs';
import { solutions } from './solutions.mjs';

test('a second decoder agrees on every state of every lesson', async () => {
  for (const { lesson, attempts, solution } of await lessonFiles())
    for (const input of [lesson.start.input, solution, solutions[lesson.id], ...attempts])
      assert.deepEqual(byCodec(input, lesson.start), byDecoder(input, lesson.start), `${lesson.id}: ${input}`);
});

/** That a length is not meant so is told by what the bytes look like: it breaks no rule by itself. */
const guessed = ['frame-length-too-long', 'frame-length-miswritten'];

/** Behind a head without its empty line a receiver waits for more of it; the codec says what is wrong, and reads on. */
const unended = 'handshake-line-endings';

/** What the two decoders have to agree on; messages only where no rule is broken. */
function byCodec(input, start) {
  const { findings, handshake, ...read } = inspect(input, start);
  const waits = headsEnd(bytesOf(input)) === bytesOf(input).length && findings.some(({ rule }) => rule === unended);
  const { frames, messages } = waits ? { frames: [], messages: [] } : read;
  const wrong = findings.some(
    ({ rule, severity, frame }) => severity === 'error' && frame !== undefined && !guessed.includes(rule),
  );
  return {
    frames: frames.map(({ fin, opcode, masked, payloadLength, complete, payload }) =>
      [fin, opcode, masked, payloadLength, complete, Buffer.from(payload).toString('hex')].join(' '),
    ),
    wrong,
    messages: wrong
      ? []
      : messages
          .filter(({ complete }) => complete)
          .map(({ opcode, text, closeCode, closeReason }) =>
            [opcode, opcode === 1 ? text : '', closeCode, closeReason].join(' '),
          ),
    accept: handshake?.acceptState ?? 'unknown',
  };
}

function byDecoder(input, { direction, extensions, request }) {
  const bytes = bytesOf(input);
  const end = headsEnd(bytes);
  const heads = Buffer.from(bytes.subarray(0, end)).toString('latin1');
  const agreed = extensions ?? / 101 [^]*^Sec-WebSocket-Extensions: (.*)/m.exec(heads)?.[1] ?? '';
  const terms = { deflate: agreed.includes('deflate'), takeover: !agreed.includes('server_no_context_takeover') };
  const { frames, messages, wrong } = decode(bytes.subarray(end), {
    direction: end > 0 ? 'server-to-client' : direction,
    ...terms,
  });
  return {
    frames: frames.map(({ fin, opcode, masked, length = '', complete, payload = [] }) =>
      [fin, opcode, masked, length, complete, Buffer.from(payload).toString('hex')].join(' '),
    ),
    wrong,
    messages: wrong ? [] : messages.map(({ opcode, text, code, reason }) => [opcode, text, code, reason].join(' ')),
    accept: acceptState(heads, request),
  };
}

function acceptState(heads, request) {
  const key = /^Sec-WebSocket-Key: (.*?)\r?$/m.exec(heads)?.[1] ?? request;
  const found = /^Sec-WebSocket-Accept: (.*?)\r?$/m.exec(heads)?.[1];
  if (!/^HTTP\//m.test(heads) || key === '') return 'unknown';
  return found === undefined ? 'missing' : found === acceptOf(key) ? 'match' : 'mismatch';
}

/** The bytes that a text of a lesson stands for: hex digits, a string with escapes, or heads with hex digits behind them. */
function bytesOf(input) {
  if (input.includes('\\r\\n'))
    return Uint8Array.from(
      Buffer.from(
        input.replace(/\\(?:x(..)|r|n)/g, (escape, hex) =>
          hex ? String.fromCharCode(parseInt(hex, 16)) : escape === '\\r' ? '\r' : '\n',
        ),
        'latin1',
      ),
    );
  const [, heads, digits] = /^((?:(?:GET|HTTP|:)[^]*\n\n)?)([\da-f\s]*)$/.exec(input);
  return Uint8Array.from([
    ...Buffer.from(heads.replaceAll('\n', '\r\n')),
    ...Buffer.from(digits.replace(/\s/g, ''), 'hex'),
  ]);
}
