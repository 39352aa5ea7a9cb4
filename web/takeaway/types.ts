import type { Frame, Report } from '../report.gen.ts';

/** What was asked of the report, for the forms that repeat it. */
export interface Asked {
  /** The text that was inspected. */
  readonly input?: string;
  readonly direction?: string;
  /** The negotiated extensions; absent or null if they are not known. */
  readonly extensions?: string | null;
  readonly request?: string;
  /** An address that shows the same. */
  readonly link?: string;
}

/** One form in which a report, or some frames of it, can be taken away. */
export interface Takeaway {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** Of a file, with its dot. */
  readonly extension: string;
  readonly mime: string;
  /** Writes the report, or those of its frames; throws a Refusal where the form cannot hold them. */
  write(report: Report, frames?: readonly Frame[], asked?: Asked): string;
}
