import type { Report } from '../report.gen.ts';
import type { Question } from './question.ts';

/** What answers questions about files: it is fetched when the first one is opened. */
export interface FileReader {
  /** The report on a connection of a file; null for the file as a whole, which is a list of connections. */
  read(question: Question, progress: (step: string, share: number) => void): Promise<Report | null>;
  /** What is asked of the frame or head of a connection in which bytes were changed: a file is never changed, so it becomes a text. */
  alone(report: Report, bytes: Uint8Array): Promise<Partial<Question>>;
  nameOf(file: number): string;
  /** Gives the memory of the file that was read back: when it is shown again it is read again. */
  release(): void;
  cancel(): boolean;
  readonly cancels: boolean;
}
