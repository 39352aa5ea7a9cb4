import type { Finding, Report } from '../../report.gen.ts';
import type { Hidden } from './lesson.ts';

/** A report without what a task withholds until it is solved, so that no pane can show it. */
export function withheld(report: Report, hide: readonly Hidden[]): Report {
  return hide.reduce((shown, what) => without[what](shown), report);
}

const without: Readonly<Record<Hidden, (report: Report) => Report>> = {
  fixes: (report) => ({ ...report, findings: report.findings.map(withoutFix) }),
  verdict: (report) => ({
    ...report,
    findings: [],
    findingCount: 0,
    verdict: { level: 'note', title: '', detail: '' },
  }),
  accept: withoutAccept,
};

function withoutFix(finding: Finding): Finding {
  const shown = { ...finding, mend: '' };
  delete shown.fix;

  return shown;
}

/** No sentence says the value, and nothing can be compared with it; that the derivation ends before it is the pane's part. */
function withoutAccept(report: Report): Report {
  const { handshake } = report;
  const acceptance = handshake?.acceptance;
  if (!acceptance || acceptance.accept === '') return report;
  const findings = report.findings.map((finding) => ({
    ...withoutFix(finding),
    text: finding.text.replaceAll(acceptance.accept, '…'),
  }));
  return { ...report, findings, handshake: { ...handshake, acceptance: { ...acceptance, accept: '' } } };
}
