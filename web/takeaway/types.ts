import type { Frame, Report } from '../report.gen.ts';

/** A row of a list of frames or messages. */
export interface Row {
  /** The index of the frame; of a message without frames its own. */
  readonly frame: number;
  /** The head that it is of; null for a frame or a message. */
  readonly head: unknown;
  /** As people count; '' for a head. */
  readonly number: string;
  /** Such as "+0.250 s"; '' if it is not known. */
  readonly time: string;
  readonly direction: string;
  readonly kind: string;
  /** What it holds, and the text that this is; null if it is none. */
  readonly content: { readonly text: string | null; readonly bytes: Uint8Array };
}

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
  /** The rows that a list shows, if it leaves some out. */
  readonly rows?: readonly Row[];
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
