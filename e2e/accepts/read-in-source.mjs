// What was read in the sources of implementations that make accepts cannot start. An outcome has the form of those in
// outcome.mjs, and stands for the cases that are named; of other cases nothing is said.
const both = ['server', 'client'];
const protocolError = { verdict: 'refuses', close: 1002, how: '', says: '' };
const invalidPayload = { verdict: 'refuses', close: 1007, how: '', says: '' };
const error = { verdict: 'refuses', close: null, how: 'returns an error and sends no Close', says: '' };
const takes = { verdict: 'takes', close: null, how: '', says: '' };

const header = ['rsv2', 'rsv3', 'opcode-3', 'opcode-7', 'opcode-b', 'opcode-f'];
const control = ['ping-126', 'close-126', 'ping-without-fin', 'close-without-fin'];
const lengths = ['length-16', 'length-64'];
const codes = (...all) => all.map((code) => `close-${code}`);
const neverSent = codes(1005, 1006, 1015);
const undefinedCodes = codes(0, 999, 1004, 1016, 1100, 2000, 2999, 5000, 65535);
const freeCodes = codes(3000, 3999, 4000, 4999);

export const readInSource = [
  {
    id: 'websockets',
    name: 'Python websockets',
    roles: both,
    outcomes: [
      [takes, [...lengths, 'ping-long-form', 'close-empty', ...codes(1012, 1013, 1014), ...freeCodes]],
      [protocolError, [...header, ...control, 'client-not-masked', 'server-masked', 'close-one-byte']],
      [protocolError, [...neverSent, ...undefinedCodes]],
      [invalidPayload, ['utf8', 'utf8-fragments', 'close-reason-utf8']],
    ],
  },
  {
    id: 'websocket-client',
    name: 'Python websocket-client',
    roles: ['client'],
    outcomes: [
      [takes, [...lengths, 'server-masked', 'ping-long-form', 'close-without-fin', 'close-empty']],
      [takes, [...codes(1012, 1013, 1014), ...freeCodes]],
      [error, [...header, 'rsv1', 'ping-without-fin', 'close-126', 'close-one-byte', 'close-reason-utf8']],
      [error, [...neverSent, ...undefinedCodes, 'continuation-first', 'start-inside', 'utf8', 'utf8-fragments']],
    ],
  },
  {
    id: 'wsproto',
    name: 'Python wsproto',
    roles: both,
    outcomes: [
      [takes, ['close-empty', ...codes(1012, 1013), ...freeCodes]],
      [protocolError, [...header, ...control, ...lengths, 'length-msb', 'ping-long-form']],
      [protocolError, ['client-not-masked', 'server-masked', 'continuation-first', 'start-inside', 'close-one-byte']],
      [protocolError, [...neverSent, ...undefinedCodes, ...codes(1014)]],
      [invalidPayload, ['utf8', 'utf8-fragments', 'close-reason-utf8']],
    ],
  },
  {
    id: 'autobahn',
    name: 'Python autobahn',
    roles: both,
    outcomes: [
      [takes, [...codes(1012, 1013), ...freeCodes]],
      [protocolError, [...lengths, 'client-not-masked', 'server-masked', 'close-one-byte']],
      [protocolError, [...neverSent, ...undefinedCodes, ...codes(1014)]],
      [invalidPayload, ['utf8', 'utf8-fragments']],
    ],
  },
  {
    id: 'tungstenite',
    name: 'Rust tungstenite',
    roles: both,
    outcomes: [
      [takes, [...lengths, 'ping-long-form', 'close-empty', ...codes(1012, 1013), ...freeCodes]],
      [error, [...header, 'rsv1', ...control, 'client-not-masked', 'server-masked']],
      [error, ['continuation-first', 'start-inside', 'close-one-byte', 'close-reason-utf8', 'utf8', 'utf8-fragments']],
      [protocolError, [...neverSent, ...undefinedCodes, ...codes(1014)]],
    ],
  },
];
