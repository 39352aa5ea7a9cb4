import type { Build } from '../elements/build/build.ts';
import type { WsLens } from '../elements/lens/lens.ts';
import { hashLimit, readHash } from '../store/hash.ts';
import { isPacked, packedHash, unpackedHash } from '../store/page/packed.ts';
import { hashOf, readState, type PageState, type View } from '../store/page/state.ts';
import type { LensChange } from '../store/lens-change.ts';
import type { Question } from '../store/question.ts';
import { Unlinked, wasKept } from '../store/page/unlinked.ts';

const pause = 250;
const tooLong = 'This is too long for a link, even compressed to 32 KB, so the address does not hold it.';
const gone =
  'This address stood for something too long for a link. Only the last of these is kept, until the page is closed or loaded anew.';

/**
 * Keeps the address and the page the same. A choice makes a new entry of the history, so that Back undoes it; what is
 * typed, or another frame, replaces the entry.
 */
export class Router {
  readonly #lens = document.querySelector<WsLens>('main ws-lens');
  readonly #build = document.querySelector<Build>('ws-lens-build');
  readonly #say: (text: string) => void;
  readonly #needBuild: () => void;
  #panes: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #view: View = 'inspect';
  /** Counts what is read and, by view, what is kept, as to pack and unpack takes a while. */
  #reads = 0;
  readonly #kept: Record<View, number> = { inspect: 0, build: 0 };
  readonly #unlinked = new Unlinked();
  /** What was taken from the address and is not answered yet. */
  #restoring: Question | null = null;
  /** What is to be written into the address after a pause; '' for what is not read or packed yet; null for nothing. */
  #due: string | null = null;
  /** The hash as it was last read or written: with another one a link was followed, and is not read yet. */
  #seen = location.hash;

  constructor(say: (text: string) => void, needBuild: () => void) {
    this.#say = say;
    this.#needBuild = needBuild;
  }

  /** The address of what is shown now; null if no link can hold it. */
  async link(): Promise<string | null> {
    const hash = await packedHash(hashOf(this.#now(this.#view)));
    return hash === null ? null : new URL(hash, location.href).href;
  }

  start(): void {
    this.#lens?.inspection.addEventListener('question', () => this.#owe(''));
    this.#lens?.addEventListener('ws-lens-change', (event) =>
      this.#inspected((event as CustomEvent<LensChange>).detail),
    );
    this.#lens?.addEventListener('ws-lens-frame', () => {
      if (!this.#restoring && this.#settled) void this.#keep(this.#now('inspect'), 'replace');
    });
    this.#build?.addEventListener('ws-lens-build-change', () => void this.#keep(this.#now('build'), 'replace'));
    // A hash without a state, such as that of the skip link, leaves the page as it is.
    addEventListener('hashchange', () => {
      this.#seen = location.hash;
      if (location.hash === '' || readHash(location.hash).size > 0) void this.#read();
    });
    // A click may follow a link, and leave what is shown.
    addEventListener('click', () => this.#hurry(), true);
    void this.#read();
  }

  /** Whether the report is the answer to what was asked last. */
  get #settled(): boolean {
    return this.#lens?.inspection.question === this.#lens?.inspection.answered;
  }

  /** What a view shows. */
  #now(view: View): PageState {
    const state = { ...readState(''), view, panes: this.#panes };
    if (view === 'build') return { ...state, build: this.#build?.state ?? state.build };
    return this.#lens ? { ...state, question: this.#lens.inspection.question, frame: this.#lens.frame } : state;
  }

  async #read(): Promise<void> {
    clearTimeout(this.#timer);
    const order = ++this.#reads;
    const { hash } = location;
    if (!isPacked(hash)) {
      const kept = this.#unlinked.find(hash);
      this.#take(kept ?? readState(hash));
      if (kept) this.#say(tooLong);
      else if (wasKept(hash)) this.#forget();
      return;
    }
    try {
      const unpacked = await unpackedHash(hash);
      if (order === this.#reads) this.#take(readState(unpacked));
    } catch (error) {
      if (order !== this.#reads) return;
      this.#take(readState('#input='));
      this.#say(error instanceof Error ? error.message : String(error));
    }
  }

  /** Says that what the address stood for is gone, and leaves it out of the address. */
  #forget(): void {
    this.#say(gone);
    history.replaceState(null, '', location.pathname + location.search);
    this.#seen = '';
  }

  /** Shows a state. */
  #take(state: PageState): void {
    const { view, question, panes, frame, build } = state;
    this.#view = view;
    this.#show(view);
    if (view === 'build' && this.#build) {
      this.#needBuild();
      this.#build.state = build;
      void this.#keep(state, 'link');
    } else if (this.#lens) {
      this.#panes = panes;
      this.#restoring = question;
      this.#lens.inspection.ask(question);
      Object.assign(this.#lens, { panes, frame });
    }
    this.#owe(null);
  }

  #show(view: View): void {
    for (const part of document.querySelectorAll<HTMLElement>('main [data-view]'))
      part.hidden = part.dataset['view'] !== view;
    for (const link of document.querySelectorAll<HTMLElement>('nav [data-view]')) {
      if (link.dataset['view'] === view) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  #inspected({ input, typed }: LensChange): void {
    const shown = this.#view === 'inspect';
    const restored = shown && this.#restoring?.input === input;
    if (shown) this.#restoring = null;
    void this.#keep(this.#now('inspect'), restored || !shown ? 'link' : typed ? 'replace' : 'push');
  }

  /** Points the link to a view to its state, and writes that into the address too, if it is to be more than a link. */
  async #keep(state: PageState, how: 'link' | 'replace' | 'push'): Promise<void> {
    const { view } = state;
    if (how !== 'link') this.#owe('');
    const order = ++this.#kept[view];
    const reads = this.#reads;
    const packed = await packedHash(hashOf(state));
    if (order !== this.#kept[view]) return;
    const address = packed ?? this.#unlinked.keep(state);
    document.querySelector(`nav [data-view=${view}]`)?.setAttribute('href', address);
    if (how === 'link' || reads !== this.#reads) return;
    this.#say(packed === null ? tooLong : '');
    this.#owe(address);
    if (how === 'push') this.#hurry(how);
    else this.#timer = setTimeout(() => this.#hurry(), pause);
  }

  /** Notes what the address has to hold yet. A page that waits for its end is not kept by browsers for the way back. */
  #owe(hash: string | null): void {
    clearTimeout(this.#timer);
    this.#due = hash;
    window.onbeforeunload = hash === null ? null : () => this.#hurry();
  }

  /** Writes what is due without a pause; what is not packed yet stands as it is, if that is short enough. */
  #hurry(how?: 'push'): void {
    if (this.#due === null) return;
    const chosen = how ?? (this.#due === '' && !this.#settled && !this.#lens?.inspection.typed);
    const hash = this.#due || hashOf(this.#now(this.#view));
    this.#owe(null);
    if (hash === null || hash.length > hashLimit || hash === location.hash || location.hash !== this.#seen) return;
    history[chosen ? 'pushState' : 'replaceState'](null, '', hash);
    this.#seen = location.hash;
  }
}
