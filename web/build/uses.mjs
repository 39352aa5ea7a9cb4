/**
 * Which entries of the reference each lesson is about, as pairs of what names them in the address: those that its file names, and the
 * rules that its start breaks. Those of its attempts stand apart: their entries lead to the lesson, it does not lead to them.
 */
export function usesOf(files, lens, rules) {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return files.map(({ lesson, attempts, see }) => {
    const { id, title, kind, start } = lesson;
    const { direction, extensions, request, holds } = start;
    const brokenBy = (input) =>
      lens
        .inspect(input, {
          direction,
          holds,
          ...(extensions !== null && { extensions }),
          ...(request !== '' && { request }),
        })
        .findings.map(({ rule }) => rule);
    const broken = [...new Set(brokenBy(start.input))];
    const further = [...new Set(attempts.flatMap(brokenBy))].filter((rule) => !broken.includes(rule));
    return { id, title, kind, see, rules: broken.map((rule) => [rule, titles.get(rule)]), further };
  });
}
