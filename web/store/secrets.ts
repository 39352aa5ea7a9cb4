/** A value of a text that may let somebody in, and what names it. */
export interface Secret {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const fields =
  'authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-auth-token|x-csrf-token|cf-access-token';
const members =
  'token|access_?token|refresh_?token|id_?token|auth_?token|auth|api_?key|apikey|password|passwd|secret|client_?secret|session_?id|sid|jwt|signature|sig';

/** The places that name a secret: in each the name, and behind the match the value, up to what ends it. */
const kinds: readonly { readonly before: RegExp; readonly value: RegExp }[] = [
  // A field of a head.
  { before: new RegExp(`(?<=^[^\\w\\r\\n]{0,8})(${fields}):[ \\t]*`, 'gim'), value: /[^\r\n]*/y },
  // A field of an archive of HTTP.
  {
    before: new RegExp(`"name"\\s{0,8}:\\s{0,8}"(${fields})"\\s{0,8},\\s{0,40}"value"\\s{0,8}:\\s{0,8}"`, 'gi'),
    value: /(?:[^"\\\r\n]|\\.)*/y,
  },
  // A member of JSON, perhaps of JSON in a string.
  { before: new RegExp(`"(${fields}|${members})"\\s{0,8}:\\s{0,8}"`, 'gi'), value: /(?:[^"\\\r\n]|\\.)*/y },
  { before: new RegExp(`\\\\"(${fields}|${members})\\\\"\\s{0,8}:\\s{0,8}\\\\"`, 'gi'), value: /[^"\\\r\n]*/y },
  // A parameter of a query.
  { before: new RegExp(`[?&](${members})=`, 'gi'), value: /[^&#\s"'<>\\]*/y },
];

/** The secrets that can be told by their names, in the order of their places. Those in bytes that are written as digits are not seen. */
export function secretsIn(text: string): Secret[] {
  const found: Secret[] = [];
  for (const { before, value } of kinds) {
    before.lastIndex = 0;
    for (let match = before.exec(text); match; match = before.exec(text)) {
      const start = before.lastIndex;
      value.lastIndex = start;
      // Nothing is looked for in a value: the time goes with the length then.
      before.lastIndex = start + (value.exec(text)?.[0].length ?? 0);
      if (before.lastIndex > start) found.push({ name: match[1] ?? '', start, end: before.lastIndex });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with an x for each character of a secret, so that all else stays where it is. */
export function withoutSecrets(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of secretsIn(text)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    out += text.slice(at, from) + 'x'.repeat(end - from);
    at = end;
  }
  return out + text.slice(at);
}
