const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const step = '  ';
/** Deeper values are not indented further, so that the text does not grow with the square of its depth. */
const deepest = 50;

/** Well-formed JSON with each value on a line of its own, or all on one line; only the white space changes. */
export function laidOut(json: string, indented: boolean): string {
  const tokens = json.match(token) ?? [];
  if (!indented) return tokens.join('');
  let text = '';
  let depth = 0;
  const line = (): string => '\n' + step.repeat(Math.min(depth, deepest));
  for (const [i, found] of tokens.entries()) {
    const empty = /[{[]/.test(tokens[i - 1]?.[0] ?? '');
    if (/^[}\]]/.test(found)) {
      depth--;
      text += empty ? found : line() + found;
      continue;
    }
    if (empty) text += line();
    text += found;
    if (/^[{[]/.test(found)) depth++;
    else if (found === ',') text += line();
    else if (found === ':') text += ' ';
  }
  return text;
}
