/** What the book uses of Markdown, as Sphinx reads it: headings, paragraphs, code in a line, and fences as directives. */
export function toRst(markdown) {
  const lines = [];
  let within = false;
  for (const line of markdown.split('\n')) {
    const [, options] = /^```wslens ?(.*)$/.exec(line) ?? [];
    if (options !== undefined) lines.push(...directive(options));
    else if (!line.startsWith('```')) lines.push(within ? `   ${line}`.trimEnd() : prose(line));
    if (line.startsWith('```')) within = !within;
  }
  return lines.join('\n');
}

function directive(options) {
  const words = Array.from(
    options.matchAll(/([\w-]+)(?:="([^"]*)")?/g),
    ([, name, value = '']) => `   :${name}: ${value}`,
  );
  return ['.. wslens::', ...words.map((word) => word.trimEnd()), ''];
}

function prose(line) {
  const [, marks, title] = /^(#+) (.*)$/.exec(line) ?? [];
  if (title === undefined) return line.replaceAll('`', '``');
  return `${title}\n${(marks === '#' ? '=' : '-').repeat(title.length)}`;
}
