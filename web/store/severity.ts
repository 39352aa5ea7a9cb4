import type { Finding, Report } from '../report.gen.ts';

/** The severities, worst first. */
const severities: readonly string[] = ['error', 'warning', 'note'];

const names: Readonly<Record<string, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

export const severityName = (severity: string): string => names[severity] ?? severity;

/** The word above a finding: its severity, or that it is a cause if an error message is explained. */
export function findingName({ notation, findings }: Report, { severity }: Finding): string {
  if (notation.id !== 'complaint') return severityName(severity);
  return findings.length > 1 ? 'Possible cause' : 'The cause';
}

const rank = (finding?: Finding): number => severities.indexOf(finding?.severity ?? '');

/** Findings with the worst first, otherwise in their order. */
export const worstFirst = (findings: readonly Finding[]): Finding[] => findings.toSorted((a, b) => rank(a) - rank(b));

/** What follows from a finding. */
export const consequences = ({ findings }: Report, cause: Finding): Finding[] =>
  findings.filter(({ causedBy }) => causedBy !== undefined && findings[causedBy] === cause);

/**
 * The findings of a report as they are listed: a cause where the worst that follows from it would be. The causes of an error
 * message stay in their order: the likeliest is first.
 */
export function listed(report: Report, findings = report.findings): Finding[] {
  if (report.notation.id === 'complaint') return [...findings];
  const worst = new Map(findings.map((one) => [one, worstFirst([one, ...consequences(report, one)])[0] ?? one]));
  return findings.toSorted((a, b) => rank(worst.get(a)) - rank(worst.get(b)));
}

/** The indexes of the findings that follow from no other, worst first. */
export function causesOf(report: Report): number[] {
  const causes = report.findings.filter(({ causedBy }) => causedBy === undefined);
  return listed(report, causes).map((finding) => report.findings.indexOf(finding));
}
