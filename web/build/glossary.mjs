/**
 * The terms of web/learn/glossary.md: each a section, whose heading is the term and, in brackets, where it is explained; its text
 * is what it means.
 */
export function glossaryOf(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading, ...lines] = section.split('\n');
      const [, term, rfc] = /^(.+?) \((RFC [\d. ]+)\)$/.exec(heading.trim()) ?? [];
      const meaning = lines.join(' ').replace(/\s+/g, ' ').trim();
      if (!term || meaning === '')
        throw new Error(`web/learn glossary: "${heading}" is not "term (RFC 6455 5.2)" with a text below.`);
      return { term, rfc, meaning };
    });
}
