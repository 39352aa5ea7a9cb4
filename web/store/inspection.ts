import { sharedEngine, type Engine } from '../engine/engine.ts';
import { isCancelled } from '../engine/error.ts';
import type { Fix, Report } from '../report.gen.ts';
import { beginningOf } from './beginning.ts';
import { patched, trimmed, type Patch } from './bits.ts';
import type { FileReader } from './file-reader.ts';
import { History } from './history.ts';
import type { ListRow } from './list-rows.ts';
import { firstFrame, isListed } from './listed.ts';
import { Microtask } from './microtask.ts';
import { Offering } from './offers.ts';
import { emptyQuestion, isEmpty, isSame, type Question } from './question.ts';
import { Reports, type Work } from './reports.ts';
import { holdsAfter, rewritten } from './rewritten.ts';
import { Selection } from './selection.ts';

/** In milliseconds: reading that takes longer shows its progress, and can be cancelled. */
const progressDelay = 800;

/**
 * One question and the last report on it. The report of an older question stays until the new one is there; of several
 * questions asked meanwhile only the last is answered. Fires "question", then "undone" or "redone" if it was asked
 * before, "work" while a long input is read, and "report".
 */
export class Inspection extends Offering {
  readonly selection = new Selection();
  /** The id of the format that somebody chose for the payloads of this input, until there is another input. */
  format = 'auto';
  /** Whether another text is shown at its worst error at first, not at its first frame. */
  beginsAtWorst = false;
  /** The rows that the list shows while it is filtered. */
  listed: readonly ListRow[] | null = null;
  /** The questions that were asked, for undo and redo. */
  readonly history = new History(emptyQuestion);
  /** What answers questions about files, once one was opened. */
  files: FileReader | null = null;
  #question = emptyQuestion;
  #answered = emptyQuestion;
  #report: Report | null = null;
  readonly #reports = new Reports(this.engine, (step, share) => this.#reportWork({ step, share }));
  #error = '';
  /** The bytes that were last written, until a report has them; and those whose text is still being made. */
  #written: Uint8Array | null = null;
  #writing: Uint8Array | null = null;
  #typed = false;
  /** Whether the text is another one than that of the last report. */
  #isOther = false;
  /** Whether it was said at which frame another text is to be shown. */
  #isPlaced = false;
  /** Asks the engine. */
  readonly #asking = new Microtask(() => void this.#answer());
  #running = false;
  #askedAgain = false;
  #work: Work | null = null;
  #cancelled = false;
  /** What reads the input that is being read. */
  #reader: Pick<FileReader, 'cancel' | 'cancels'> = this.engine;

  get question(): Question {
    return this.#question;
  }

  /** The question that the report answers. */
  get answered(): Question {
    return this.#answered;
  }

  get report(): Report | null {
    return this.#report;
  }

  /** Whether the question came from key strokes, not from a choice. */
  get typed(): boolean {
    return this.#typed;
  }

  /** Why there is no report; '' if there is one. */
  get error(): string {
    return this.#error;
  }

  /** Questions wait, and nothing is fetched for them, until they are released. */
  hold(): void {
    this.#asking.hold();
  }

  release(): void {
    this.#asking.release();
  }

  /** How far the reading of a long input is; null while none is read. */
  get work(): Work | null {
    return this.#work;
  }

  /** Whether the reading of the question was cancelled, so that there is no report. */
  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** Ends the reading of a long input. */
  cancel(): void {
    this.#cancelled = this.#reader.cancel();
  }

  /** Whether it can be ended. */
  get cancels(): boolean {
    return this.#reader.cancels;
  }

  /** The engine behind this inspection. */
  get engine(): Engine {
    return sharedEngine();
  }

  /** Changes the question. The engine gets it before the page is drawn, so that a worker runs meanwhile. */
  ask(change: Partial<Question>): void {
    this.#typed = false;
    this.#letGo(change);
    this.#change(change);
  }

  /** The same for key strokes, which are one step of the history as long as they follow one another. */
  type(change: Partial<Question>): void {
    this.#typed = true;
    this.#letGo(change);
    this.#change(change);
  }

  /** Takes another text: what was chosen for the one before goes with it. */
  replace(input: string): void {
    this.ask({ ...emptyQuestion, input });
  }

  /** Another text lets go of what was pinned, when its report comes; bytes that are written do not. */
  #letGo(change: Partial<Question>): void {
    const { input, file, connection } = { ...this.#question, ...change };
    const before = this.#question;
    if (input !== before.input || file !== before.file || connection !== before.connection) this.#isOther = true;
  }

  /** The index of the frame at which the report is shown at first. */
  get beginning(): number {
    if (!this.#report) return 0;
    return this.beginsAtWorst ? beginningOf(this.#report) : firstFrame(this.#report);
  }

  /** The number of the frame that is shown, from 1; 0 for the one that is shown at first. */
  get frameInLink(): number {
    const { frame } = this.selection;
    return frame === this.beginning ? 0 : frame + 1;
  }

  /** Shows the frame with that number, of another text once it is read; 0 for the one that is shown at first. */
  showFrame(number: number): void {
    this.#isPlaced = number > 0;
    this.selection.showFrame(number > 0 ? number - 1 : this.beginning);
  }

  /** Asks the question before, or the one that was undone. */
  undo(): void {
    this.#return(this.history.undo(), 'undone');
  }

  redo(): void {
    this.#return(this.history.redo(), 'redone');
  }

  #return(question: Question | null, how: 'undone' | 'redone'): void {
    if (!question) return;
    this.#typed = false;
    this.#change(question, false);
    this.dispatchEvent(new Event(how));
  }

  flipBit(bit: number): Promise<void> {
    const byte = bit >> 3;
    const flipped = (this.#bytes[byte] ?? 0) ^ (0x80 >> (bit & 7));
    return this.#write({ start: byte, end: byte + 1, bytes: Uint8Array.of(flipped) });
  }

  takeFix({ byteStart, byteEnd, bytes }: Fix): Promise<void> {
    return this.#write(trimmed(this.#bytes, { start: byteStart, end: byteEnd, bytes }));
  }

  /** Puts bytes in the place of others. */
  put(patch: Patch): Promise<void> {
    return this.#write(patch);
  }

  /** The bytes that were last written, else those of the report. */
  get #bytes(): Uint8Array {
    return this.#written ?? this.#report?.bytes ?? new Uint8Array();
  }

  #change(change: Partial<Question>, isNew = true): void {
    const place: Partial<Question> =
      'input' in change ? { file: null, connection: null, from: 0, leaveOut: [], takeIn: [], holds: 'auto' } : {};
    if ('input' in change || 'connection' in change) this.format = 'auto';
    const before = this.#question;
    this.#question = { ...before, ...place, ...change };
    // What the page opens with is where undo ends.
    if (before === emptyQuestion) this.history.begin(this.#question);
    else if (isNew && !isSame(before, this.#question)) this.history.take(this.#question, this.#typed);
    this.#written = this.#writing = null;
    this.dispatchEvent(new Event('question'));
    if (this.#work) this.cancel();
    this.#asking.schedule();
  }

  /** Patches the bytes and puts them into the box. A newer question, or a newer write, goes before: nothing is written then. */
  async #write(patch: Patch): Promise<void> {
    const report = this.#report;
    const first = this.#written === null;
    if (!report || !this.offers.edits || (first && this.#question !== this.#answered)) return;
    const bytes = patched(this.#bytes, patch);
    this.#written = this.#writing = bytes;
    try {
      const change = await rewritten(
        this.engine,
        { report, question: this.#answered, files: this.files },
        bytes,
        first ? patch : null,
      );
      if (this.#writing !== bytes) return;
      this.#typed = false;
      this.#change({ ...change, holds: holdsAfter(report, this.#question.holds) });
      this.#written = bytes;
    } catch (error) {
      if (this.#writing === bytes) this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#report = null;
    this.#written = this.#writing = null;
    this.#error = messageOf(error);
    this.dispatchEvent(new Event('report'));
  }

  async #answer(): Promise<void> {
    if (this.#running) {
      this.#askedAgain = true;
      return;
    }
    this.#running = true;
    this.#cancelled = false;
    const before = this.#report;
    const question = this.#question;
    this.#reader = (question.file !== null && this.files) || this.engine;
    const timer = setInterval(() => {
      if (!this.#work && this.cancels) this.#reportWork({ step: 'Reading the input.', share: 0 });
    }, progressDelay);
    try {
      this.#report = isEmpty(question) ? null : await this.#reports.on(question, this.files);
      this.#error = '';
    } catch (error) {
      this.#report = null;
      this.#error = this.cancelled ? '' : messageOf(error);
      // Another inspection of the page was cancelled, and the engine with it.
      if (isCancelled(error) && !this.cancelled) this.#askedAgain = true;
    }
    clearInterval(timer);
    this.#answered = question;
    this.#running = false;
    this.#work = null;
    if (this.#askedAgain) {
      this.#askedAgain = false;
      void this.#answer();
      return;
    }
    this.#written = this.#writing;
    this.#settleSelection(before);
    this.dispatchEvent(new Event('report'));
  }

  #reportWork(work: Work): void {
    this.#work = work;
    this.dispatchEvent(new Event('work'));
  }

  /** Keeps the selection where it is if the new report still has that frame and what was pinned. */
  #settleSelection(before: Report | null): void {
    const report = this.#report;
    const { selection } = this;
    const begins = this.#isOther && this.beginsAtWorst && !this.#isPlaced && !this.#typed;
    if (!report || !isListed(report, selection.frame) || begins) selection.showFrame(this.beginning);
    this.#isPlaced = false;
    selection.settle(before, this.#isOther ? null : report);
    this.#isOther = false;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
