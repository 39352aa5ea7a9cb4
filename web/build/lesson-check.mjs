// Whether a lesson can be solved, and only by solving it, by the codec that learners will have.

const proseWords = { least: 120, most: 350 };
/** How many mended inputs are looked at. */
const mostFixes = 100;
/** What a path of a condition may begin with besides the members of a report, and the type that it is of; null for a value. */
const derived = { rules: '[]', errors: '[]', warnings: '[]', wire: null, pairs: '[]Pair' };

/**
 * What is wrong with a file, in sentences; none if nothing is. lens is the codec, condition the module that judges, and schema
 * that of the report.
 */
export function faultsOf({ lesson, attempts, solution, stretchSolution }, lens, condition, schema) {
  const pathFault = (text) => faultOfCondition(text, condition, schema);
  const conditions = [...lesson.check, ...(lesson.stretch?.check ?? []), ...lesson.traps.map(({ when }) => when)];
  const unreadable = [...new Set(conditions)].flatMap(pathFault);
  if (unreadable.length > 0) return unreadable;
  const judge = taskOf(lesson, lens, condition);
  return [
    ...faultsOfTask('', judge, lesson.start.input, solution),
    ...lesson.traps.flatMap((trap, i) => faultsOfTrap(trap, lesson, judge, attempts[i])),
    ...(solvedByFixes(judge, lesson.start.input) && !lesson.hide.includes('fixes')
      ? ['Buttons that mend bytes solve the task: write "hide: fixes".']
      : []),
    ...(lesson.stretch
      ? faultsOfTask(
          'Stretch: ',
          taskOf(lesson.stretch, lens, condition),
          lesson.stretch.start.input,
          stretchSolution ?? '',
        )
      : []),
    ...faultsOfProse(lesson.prose),
  ];
}

/** Says so if a text has not the length that a lesson has. */
export function faultsOfProse(prose) {
  const count = prose.split(/\s+/).length;
  const { least, most } = proseWords;
  return count < least || count > most ? [`The prose has ${count} words, not ${least} to ${most}.`] : [];
}

/** How inputs are read and judged for a task. */
function taskOf({ start, check }, lens, condition) {
  const { direction, extensions, request, holds } = start;
  const options = { direction, holds, ...(extensions !== null && { extensions }), ...(request !== '' && { request }) };
  const read = (input) => lens.inspect(input, options);
  const startReport = read(start.input);
  const met = (text, input) => condition.holds(text, { report: read(input), start: startReport });
  return { read, met, unmet: (input) => check.filter((text) => !met(text, input)) };
}

function faultsOfTask(where, { unmet }, start, solution) {
  const left = unmet(solution);
  return [
    ...(unmet(start).length === 0 ? [`${where}The start passes already.`] : []),
    ...(left.length > 0 ? [`${where}The solution does not meet: ${left.join('; ')}.`] : []),
  ];
}

/** Of the traps the first that holds speaks. */
function faultsOfTrap({ when }, lesson, { met, unmet }, attempt) {
  const first = lesson.traps.find((trap) => met(trap.when, attempt));
  return [
    ...(first?.when === when
      ? []
      : [`If ${when}: the attempt meets ${first ? `"If ${first.when}" before it` : 'it not'}.`]),
    ...(unmet(attempt).length === 0 ? [`If ${when}: the attempt solves the task.`] : []),
    ...(met(when, lesson.start.input) ? [`If ${when}: it holds at the start already.`] : []),
  ];
}

/** Whether patches that are offered, one after the other, solve the task. */
function solvedByFixes({ read, unmet }, start) {
  const seen = new Set();
  const reports = [read(start)];
  for (const { bytes, findings } of reports)
    for (const { fix } of findings) {
      if (!fix || seen.size > mostFixes) continue;
      const patched = [...bytes.subarray(0, fix.byteStart), ...fix.bytes, ...bytes.subarray(fix.byteEnd)];
      if (seen.has(String(patched))) continue;
      seen.add(String(patched));
      if (unmet(Uint8Array.from(patched)).length === 0) return true;
      reports.push(read(Uint8Array.from(patched)));
    }
  return false;
}

function faultOfCondition(text, { statementOf }, schema) {
  const statement = statementOf(text);
  if (!statement)
    return [`"${text}" is not of the form: path, then is, is not, has, lacks, at least or at most, then a value.`];
  return leads(statement.path, schema) ? [] : [`"${text}": nothing in a report has this path.`];
}

/** Whether a path is one that a report may have. */
function leads([first, ...rest], { $defs }) {
  if (first === 'changed' || first === 'terms') return rest.length === 1 && (first === 'terms' || rest[0] === 'bits');
  let type = first in derived ? derived[first] : member('Report', first, $defs);
  for (const name of rest) type = type === undefined ? undefined : member(type, name, $defs);
  return type !== undefined;
}

/** The type that a member is of: '[]' before that of a list's items, null for a value. */
function member(type, name, definitions) {
  if (type?.startsWith('[]')) {
    if (/^\d+$/.test(name)) return type.slice(2) || null;
    return name === 'count' || (type === '[]Message' && name === 'texts') ? null : undefined;
  }
  const found = definitions[type]?.properties[name];
  if (!found) return undefined;
  if (found.type === 'array') return `[]${nameOf(found.items) ?? ''}`;
  // Bytes have a length too.
  return found.pattern ? '[]' : nameOf(found);
}

const nameOf = ({ $ref }) => $ref?.replace('#/$defs/', '') ?? null;
