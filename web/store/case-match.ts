import type { Finding, Frame, Report } from '../report.gen.ts';
import type { Accepts, Case, Role } from './implementations.ts';
import { worstFirst } from './severity.ts';

/** What is known of a frame: the case that stands for it, or for one rule that it meets. */
export interface Answer {
  readonly case: Case;
  /** The role of those who read such a frame. */
  readonly role: Role;
  /** Missing if the case stands for a frame that nobody should mind. */
  readonly finding?: Finding;
}

/** The answers for a frame, those for the worst findings first, and the findings of which nothing is known. */
export interface Answers {
  readonly known: readonly Answer[];
  readonly unknown: readonly Finding[];
}

/** Values of a frame that a case may be for. Close codes and lengths are matched by the closest that is not above. */
type Values = Readonly<Record<string, number>>;
const ordered: readonly string[] = ['closeCode', 'length'];

const uncompressed = 'frame-rsv1-not-negotiated';

export function answersOf(data: Accepts, report: Report, frame: Frame): Answers {
  const values = valuesOf(report, frame);
  const role = readerOf(frame);
  const known: Answer[] = [];
  const unknown: Finding[] = [];
  for (const finding of findingsOf(report, frame)) {
    const cases = data.cases.filter(({ rules }) => rules.includes(finding.rule));
    const answer = closest(cases, values, role);
    if (!answer) unknown.push(finding);
    else if (!known.some((other) => other.case === answer.case)) known.push({ ...answer, finding });
  }
  if (known.length > 0) return { known, unknown };
  const sound = data.cases.filter(
    ({ sound, when }) => sound && (when['opcode'] ?? values['opcode']) === values['opcode'],
  );
  const answer = unknown.some(({ severity }) => severity === 'error') ? undefined : closest(sound, values, role);
  return { known: answer ? [answer] : [], unknown };
}

/** One finding for each rule, worst first. While it is not known what was negotiated, a compressed frame is taken for sound. */
function findingsOf(report: Report, frame: Frame): Finding[] {
  const its = report.findings.filter((finding) => finding.frame === frame.index);
  const asked = its.filter(({ rule, severity }) => rule !== uncompressed || severity !== 'note');
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
function closest(cases: readonly Case[], values: Values, role: Role): Answer | undefined {
  const inRole = cases.filter((one) => one[role]);
  const among = inRole.length > 0 ? inRole : cases;
  const best = among.toSorted((a, b) => fit(b, values) - fit(a, values))[0];
  return best && { case: best, role: best[role] ? role : role === 'server' ? 'client' : 'server' };
}

const fit = ({ when }: Case, values: Values): number =>
  Object.entries(when).reduce((sum, [name, wanted]) => sum + likeness(name, wanted, values[name] ?? 0), 0);

/** 1 for the same, less than 0 for another. */
function likeness(name: string, wanted: number, value: number): number {
  if (wanted === value) return 1;
  return ordered.includes(name) && wanted < value ? (wanted / value - 1) / 2 : -1;
}
