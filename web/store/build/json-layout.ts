const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const step = '  ';
/** Deeper values stand no further to the right: their lines would be longer than all that is in them. */
const deepest = 50;

/** Sound JSON in lines of its own for each value, or on one; but for what is between them its tokens stay as they were. */
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
