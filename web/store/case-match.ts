import type { Finding, Frame, Report } from '../report.gen.ts';
import type { Results, Case, Role } from './implementations.ts';
import { worstFirst } from './severity.ts';

/** The case that is closest to a frame, or to a rule that the frame breaks. */
export interface Match {
  readonly case: Case;
  /** The role of those who read such a frame. */
  readonly role: Role;
  /** Missing if the case is a frame without a fault. */
  readonly finding?: Finding;
}

/** The matches for a frame, those for its worst findings first, and the findings without a case. */
export interface Matches {
  readonly known: readonly Match[];
  readonly unknown: readonly Finding[];
}

/** The values of a frame that cases are compared by. Of close codes and lengths the closest that is not above counts. */
type Values = Readonly<Record<string, number>>;
const ordered: readonly string[] = ['closeCode', 'length'];

const uncompressed = 'frame-rsv1-not-negotiated';

export function matchesOf(data: Results, report: Report, frame: Frame): Matches {
  const values = valuesOf(report, frame);
  const role = readerOf(frame);
  const known: Match[] = [];
  const unknown: Finding[] = [];
  for (const finding of findingsOf(report, frame)) {
    const cases = data.cases.filter(({ rules }) => rules.includes(finding.rule));
    const match = closest(cases, values, role);
    if (!match) unknown.push(finding);
    else if (!known.some((other) => other.case === match.case)) known.push({ ...match, finding });
  }
  if (known.length > 0) return { known, unknown };
  const sound = data.cases.filter(
    ({ sound, when }) => sound && (when['opcode'] ?? values['opcode']) === values['opcode'],
  );
  const asWhole = frame.complete && unknown.every(({ severity }) => severity !== 'error');
  const match = asWhole ? closest(sound, values, role) : undefined;
  return { known: match ? [match] : [], unknown };
}

/** One finding a rule, worst first. A note that RSV1 is set, as nothing is known of extensions, has no case: it may be right. */
function findingsOf(report: Report, frame: Frame): Finding[] {
  const ofFrame = report.findings.filter((finding) => finding.frame === frame.index);
  const asked = ofFrame.filter(({ rule, severity }) => rule !== uncompressed || severity !== 'note');
  return worstFirst(asked.filter(({ rule }, i) => asked.findIndex((other) => other.rule === rule) === i));
}

/** Who reads the frame; of a frame from an unknown side MASK tells. */
function readerOf({ direction, masked }: Frame): Role {
  const fromClient = direction === 'unknown' ? masked : direction === 'client-to-server';
  return fromClient ? 'server' : 'client';
}

function valuesOf(report: Report, frame: Frame): Values {
  const message = report.messages.find(({ frames }) => frames.includes(frame.index));
  const parts = message?.frames.length ?? 1;
  return {
    opcode: frame.opcode || (message?.opcode ?? 0),
    fin: frame.fin && parts === 1 ? 1 : 0,
    rsv1: Number(frame.rsv1 || (message?.compressed ?? false)),
    rsv2: Number(frame.rsv2),
    rsv3: Number(frame.rsv3),
    lengthForm: frame.lengthForm,
    length: Number(frame.payloadLength),
    parts: Math.min(parts, 2),
    ...(message?.closeCode !== undefined && { closeCode: message.closeCode }),
  };
}

/** The case that fits the values best, in that role or else in the other. */
function closest(cases: readonly Case[], values: Values, role: Role): Match | undefined {
  const inRole = cases.filter((one) => one[role]);
  const among = inRole.length > 0 ? inRole : cases;
  const best = among.toSorted((a, b) => fit(b, values) - fit(a, values))[0];
  return best && { case: best, role: best[role] ? role : role === 'server' ? 'client' : 'server' };
}

const fit = ({ when }: Case, values: Values): number =>
  Object.entries(when).reduce((sum, [name, wanted]) => sum + likeness(name, wanted, values[name] ?? 0), 0);

/** How alike two values are: 1 if they are the same, else less than 0. */
function likeness(name: string, wanted: number, value: number): number {
  if (wanted === value) return 1;
  return ordered.includes(name) && wanted < value ? (wanted / value - 1) / 2 : -1;
}
