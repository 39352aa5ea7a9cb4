import type { Learn } from '../elements/learn/learn.ts';
import type { Reference } from '../elements/reference/reference.ts';
import type { LensAttributes } from '../elements/ui/lens-attributes.ts';
import type { BuildState } from '../store/build/form.ts';
import { hashLimit, readHash } from '../store/hash.ts';
import type { LensChange } from '../store/lens-change.ts';
import { isPacked, packedHash, unpackedHash } from '../store/page/packed.ts';
import { hashOf, readState, type PageState, type View } from '../store/page/state.ts';
import { withTexts } from '../store/page/texts.ts';
import { UnlinkedStates, wasKept } from '../store/page/unlinked.ts';
import type { Question } from '../store/question.ts';

const pause = 250;
const tooLong = 'This is too long for a link, even compressed to 32 KB, so the address does not hold it.';
const lost =
  'This address stood for a file, or for something too long for a link. It is kept no longer than until the page is closed or reloaded, and of what is too long the last only.';

/** The inspector of the page; that of index.html has a form too. */
type Lens = LensAttributes & {
  panes?: string | null;
  face?: 'text' | 'form';
  readonly built?: BuildState | null;
  build?(state: BuildState): void;
};

/**
 * Keeps the address and the page the same. A choice makes a new entry of the history, so that Back undoes it; what is
 * typed, or another frame, replaces the entry.
 */
export class Router {
  readonly #lens = document.querySelector<Lens>('main :is(ws-lens-workspace, ws-lens)');
  readonly #reference = document.querySelector<Reference>('ws-lens-reference');
  readonly #learn = document.querySelector<Learn>('ws-lens-learn');
  readonly #say: (text: string) => void;
  readonly #need: (view: View) => void;
  readonly #usualPanes: string | null;
  /** What is shown in place of the inspector: the reference, or the course; null if nothing is. */
  #other: PageState | null = null;
  readonly #title = document.title;
  #panes: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Count the reads and the writes: packing takes a while, and only the last of each counts. */
  #reads = 0;
  #saves = 0;
  readonly #unlinked = new UnlinkedStates();
  /** The question that came from the address, or the form, until there is a report on it. */
  #restoring: Question | BuildState | null = null;
  /** The hash to be written after a pause; '' for one that is not made yet; null if none is to be written. */
  #pending: string | null = null;
  /** The hash that was last read or written. If the address has another one, a link was followed and is not read yet. */
  #lastHash = location.hash;

  /** usualPanes are those of an address that names none. */
  constructor(say: (text: string) => void, need: (view: View) => void, usualPanes: string | null = null) {
    this.#say = say;
    this.#usualPanes = usualPanes;
    this.#need = need;
  }

  /** The address of what is shown now, with the texts in it as they are changed for it; null if no link can hold it. */
  async link(change: (text: string) => string): Promise<string | null> {
    const hash = await packedHash(hashOf(withTexts(this.#now, change)));
    return hash === null ? null : new URL(hash, location.href).href;
  }

  start(): void {
    this.#lens?.inspection.addEventListener('question', () => {
      // A file may be dropped on another view.
      if (this.#lens?.inspection.question.file !== null) this.#leaveOther();
      if (!this.#other) this.#setPending('');
    });
    this.#lens?.addEventListener('ws-lens-change', (event) =>
      this.#inspected((event as CustomEvent<LensChange>).detail),
    );
    for (const type of ['ws-lens-frame', 'ws-lens-face'])
      this.#lens?.addEventListener(type, () => {
        if (!this.#restoring && this.#settled) void this.#save('replace');
      });
    // A hash without a state, such as that of the skip link, leaves the page as it is.
    addEventListener('hashchange', () => {
      this.#lastHash = location.hash;
      if (location.hash === '' || readHash(location.hash).size > 0) void this.#read();
    });
    // A click may follow a link, and leave what is shown.
    addEventListener('click', () => this.#writePending(), true);
    void this.#read();
  }

  /** Whether the report is the answer to what was asked last. */
  get #settled(): boolean {
    return this.#lens?.inspection.question === this.#lens?.inspection.answered;
  }

  /** What is shown. */
  get #now(): PageState {
    return this.#other ?? this.#inspects;
  }

  /** What the inspector shows, though it may stand behind another view. */
  get #inspects(): PageState {
    const state = { ...readState(''), panes: this.#panes };
    if (!this.#lens) return state;
    const { inspection, face, built } = this.#lens;
    const form = face === 'form';
    const { question, frameInLink: frame } = inspection;
    return form && built
      ? { ...state, view: 'build', form, question, build: built }
      : { ...state, form, question, frame };
  }

  async #read(): Promise<void> {
    clearTimeout(this.#timer);
    const order = ++this.#reads;
    const { hash } = location;
    if (!isPacked(hash)) {
      const kept = this.#unlinked.find(hash);
      this.#apply(kept ?? readState(hash));
      if (kept) this.#say(this.#unlinkedIs(kept));
      else if (wasKept(hash)) this.#dropLost();
      return;
    }
    try {
      const unpacked = await unpackedHash(hash);
      if (order === this.#reads) this.#apply(readState(unpacked));
    } catch (error) {
      if (order !== this.#reads) return;
      this.#apply(readState('#input='));
      this.#say(error instanceof Error ? error.message : String(error));
    }
  }

  /** Why no link leads to a state. Of a file nobody expects one. */
  #unlinkedIs({ question: { file } }: PageState): string {
    return file === null ? tooLong : '';
  }

  /** Says that the state of this address is lost, and clears the address. */
  #dropLost(): void {
    this.#say(lost);
    history.replaceState(null, '', location.pathname + location.search);
    this.#lastHash = '';
  }

  /** Shows a state. */
  #apply(state: PageState): void {
    const { view, question, panes, frame, build, form } = state;
    const lens = this.#lens;
    const back = this.#other !== null && hashOf(state) === hashOf(this.#inspects);
    this.#other = this.#showOther(state) ? state : null;
    this.#show(this.#other ? view : 'inspect');
    if (!lens || this.#other || back) return;
    this.#panes = panes;
    if (view === 'build' && lens.build) {
      this.#restoring = build;
      lens.build(build);
    } else {
      this.#restoring = question;
      lens.inspection.ask(question);
      lens.inspection.showFrame(frame);
      Object.assign(lens, {
        panes: panes ?? this.#usualPanes,
        ...('face' in lens && { face: form ? 'form' : 'text' }),
      });
    }
    this.#setPending(null);
  }

  #leaveOther(): void {
    if (!this.#other) return;
    this.#other = null;
    this.#show('inspect');
  }

  /** Has the view that is not the inspector show its place; false if there is no such view. */
  #showOther({ view, place, learn }: PageState): boolean {
    if (view === 'reference' && this.#reference) this.#reference.place = place;
    else if (view === 'learn' && this.#learn) this.#learn.place = learn;
    else return false;
    this.#need(view);
    return true;
  }

  /** Shows one of the views, and marks its link. */
  #show(view: View): void {
    document.body.dataset['view'] = view;
    // The course names each of its pages.
    if (view !== 'learn') document.title = this.#title;
    for (const part of document.querySelectorAll<HTMLElement>('main [data-view]'))
      part.hidden = part.dataset['view'] !== view;
    for (const link of document.querySelectorAll<HTMLElement>('nav [data-view]')) {
      if (link.dataset['view'] === view) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  #inspected({ input, typed }: LensChange): void {
    const restored = this.#restoring !== null && this.#isAsRestored(this.#restoring, input);
    this.#restoring = null;
    void this.#save(restored || this.#other ? 'link' : typed ? 'replace' : 'push');
  }

  /** Whether what is inspected came from the address, not from what was typed or filled in before its report was there. */
  #isAsRestored(from: Question | BuildState, input: string): boolean {
    if ('input' in from) return from.input === input;
    return (this.#lens?.built?.items ?? from.items) === from.items;
  }

  /** Puts what is inspected into the link that leads back to it and, unless how is 'link', into the address. */
  async #save(how: 'link' | 'replace' | 'push'): Promise<void> {
    const state = this.#inspects;
    if (how !== 'link') this.#setPending('');
    const order = ++this.#saves;
    const reads = this.#reads;
    const packed = await packedHash(hashOf(state));
    if (order !== this.#saves) return;
    const address = packed ?? this.#unlinked.keep(state);
    document.querySelector('nav [data-view=inspect]')?.setAttribute('href', address);
    if (how === 'link' || reads !== this.#reads) return;
    this.#say(packed === null ? this.#unlinkedIs(state) : '');
    this.#setPending(address);
    if (how === 'push') this.#writePending(how);
    else this.#timer = setTimeout(() => this.#writePending(), pause);
  }

  /** Sets what is still to be written. The handler is there only meanwhile: with one browsers do not keep a page for Back. */
  #setPending(hash: string | null): void {
    clearTimeout(this.#timer);
    this.#pending = hash;
    window.onbeforeunload = hash === null ? null : () => this.#writePending();
  }

  /** Writes the pending hash at once; one that is not packed yet as it is, if it is short enough. */
  #writePending(how?: 'push'): void {
    if (this.#pending === null) return;
    const chosen = how ?? (this.#pending === '' && !this.#settled && !this.#lens?.inspection.typed);
    const hash = this.#pending || hashOf(this.#now);
    this.#setPending(null);
    if (hash === null || hash.length > hashLimit || hash === location.hash || location.hash !== this.#lastHash) return;
    // In a frame Back is the page's around it.
    history[chosen && window.parent === window ? 'pushState' : 'replaceState'](null, '', hash);
    this.#lastHash = location.hash;
  }
}
