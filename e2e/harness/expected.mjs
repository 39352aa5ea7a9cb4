// What a report must say of a paste. Each key of `expect` is one of these checks: it returns what falls short, or nothing.
const utf8 = (bytes) => Buffer.from(bytes).toString('utf8');
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const listed = (value) => (Array.isArray(value) ? value : [value]);
const isData = (message) => message.opcode === 1 || message.opcode === 2;
const errors = (report) => report.findings.filter((f) => f.severity === 'error').map((f) => f.rule);
const rules = (report) => report.findings.map((f) => f.rule);
const heads = (report) => [report.handshake?.request, report.handshake?.response];
const valuesOf = (head, name) =>
  head?.fields.filter((f) => f.name.toLowerCase() === name.toLowerCase()).map((f) => f.value) ?? [];

const isLike = (message, want) =>
  typeof want === 'string'
    ? utf8(message.payload) === want
    : Object.entries(want).every(([key, value]) => {
        const got = { hex: hex(message.payload), text: utf8(message.payload), reason: message.closeReason };
        return (key in got ? got[key] : message[key]) === value;
      });

const listsSame = (messages, want) => messages.length === want.length && messages.every((m, i) => isLike(m, want[i]));

const without = (pattern, of) => {
  const found = errors(of).filter((rule) => pattern.test(rule));
  return found.length > 0 && `errors ${found}`;
};

const hasFields = (head, want) =>
  Object.entries(want).some(([name, value]) => !valuesOf(head, name).includes(value)) &&
  `lacks one of ${JSON.stringify(want)}`;

// All words that the report says by itself, apart from what it repeats of the input.
export function wordsOf(value, input, out = []) {
  if (typeof value === 'string') {
    if (!(value.trim().length > 3 && input.includes(value.trim()))) {
      out.push(value.replace(/[“"'‘]([^”"'’]{2,})[”"'’]/g, (all, quoted) => (input.includes(quoted) ? ' ' : all)));
    }
  } else if (typeof value === 'number') {
    out.push(String(value));
  } else if (value && typeof value === 'object' && !ArrayBuffer.isView(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'candidates') {
        wordsOf(inner, input, out);
      }
    }
  }
  return out;
}

const says = (value, input, patterns) => {
  const all = wordsOf(value, input).join('\n');
  const missing = listed(patterns).filter((pattern) => !new RegExp(pattern, 'i').test(all));
  return missing.length > 0 && `does not say ${missing}`;
};

const titles = (report, readings) => [
  report.verdict.title,
  report.verdict.detail,
  report.findings.map((f) => [f.title, f.text]),
  readings.map((r) => r.label),
];

const checks = {
  kind: (r, want) => !listed(want).includes(r.kind) && `kind ${r.kind}`,
  notKind: (r, want) => listed(want).includes(r.kind) && `kind ${r.kind}`,
  bytesHex: (r, want) => !listed(want).includes(hex(r.bytes)) && `bytes ${hex(r.bytes).slice(0, 60)}`,
  frames: (r, want) => r.frameCount !== want && `${r.frameCount} frames`,
  messages: (r, want) => !listsSame(r.messages.filter(isData), want) && 'other messages',
  controls: (r, want) =>
    !listsSame(
      r.messages.filter((m) => m.opcode >= 8),
      want,
    ) && 'other control frames',
  messagesInclude: (r, want) =>
    want.some((one) => !r.messages.filter(isData).some((m) => isLike(m, one))) && 'a message is missing',
  payloadText: (r, want) => !r.messages.some((m) => utf8(m.payload).trimEnd() === want.trimEnd()) && 'no such payload',
  payloadHex: (r, want) => !r.messages.some((m) => hex(m.payload) === want) && 'no such payload',
  acceptState: (r, want) => !listed(want).includes(r.handshake?.acceptState) && `accept ${r.handshake?.acceptState}`,
  handshakeGood: (r) => (r.handshake ? without(/^(handshake|h2|extension|deflate)-/, r) : 'no head'),
  key: (r, want) =>
    r.handshake?.acceptance?.key?.trim() !== want &&
    !valuesOf(heads(r)[0], 'Sec-WebSocket-Key').includes(want) &&
    'another key',
  status: (r, want) => !heads(r)[1]?.startLine.split(' ').includes(String(want)) && 'another status',
  startLine: (r, want) => !heads(r).some((head) => head?.startLine.includes(want)) && 'another start line',
  request: (r, want) => hasFields(heads(r)[0], want),
  response: (r, want) => hasFields(heads(r)[1], want),
  firstRule: (r, want) => {
    const first = rules(r).find((rule) => listed(want).includes(rule) || !rule.startsWith('input-'));
    return !listed(want).includes(first) && `first rule ${first}`;
  },
  rules: (r, want) => !want.some((rule) => rules(r).includes(rule)) && `rules ${rules(r)}`,
  rulesAll: (r, want) => want.some((rule) => !rules(r).includes(rule)) && `rules ${rules(r)}`,
  notRules: (r, want) => want.some((rule) => rules(r).includes(rule)) && `rules ${rules(r)}`,
  noErrors: (r) => without(/./, r),
  noFrameErrors: (r) => without(/^(frame|message|close|deflate)-/, r),
  titleMatches: (r, want, { input, readings }) => says(titles(r, readings), input, want),
  notTitleMatches: (r, want, { input, readings }) => !says(titles(r, readings), input, want) && `says ${want}`,
  saysMatches: (r, want, { input, readings }) => says([r, readings], input, want),
  any: (r, want, paste) => {
    const all = want.map((expect) => fallsShort(r, expect, paste));
    return all.every((list) => list.length > 0) && `none of: ${all.join(' | ')}`;
  },
};

/** Lists what of `expect` the report of a paste falls short of. */
export function fallsShort(report, expect, paste) {
  return Object.entries(expect)
    .map(([key, want]) => (checks[key] ? checks[key](report, want, paste) : `unknown expectation ${key}`))
    .filter(Boolean);
}
