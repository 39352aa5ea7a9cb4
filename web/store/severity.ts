import type { Finding, Report } from '../report.gen.ts';

/** The severities, worst first. */
const severities: readonly string[] = ['error', 'warning', 'note'];

const names: Readonly<Record<string, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

export const severityName = (severity: string): string => names[severity] ?? severity;

/** What a finding is called. Those of an error message are what it can be about. */
export function findingName({ notation, findings }: Report, { severity }: Finding): string {
  if (notation.id !== 'complaint') return severityName(severity);
  return findings.length > 1 ? 'Possible cause' : 'The cause';
}

/** Findings with the worst first, otherwise in their order. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

/** The findings of a report as they are listed. The causes of an error message stay in their order: the likeliest is first. */
export const listed = (report: Report, findings = report.findings): Finding[] =>
  report.notation.id === 'complaint' ? [...findings] : worstFirst(findings);

/** The worst severity of the findings of each frame that has any. */
export function worstOfFrames(report: Report): Map<number, string> {
  const worst = new Map<number, string>();
  for (const { frame, severity } of worstFirst(report.findings)) {
    if (frame !== undefined && !worst.has(frame)) worst.set(frame, severity);
  }
  return worst;
}
