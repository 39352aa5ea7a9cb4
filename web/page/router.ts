import type { Build } from '../elements/build.ts';
import type { LensChange, WsLens } from '../elements/lens.ts';
import type { BuildState } from '../store/build-form.ts';
import type { Question } from '../store/question.ts';
import { buildHash } from '../store/build-state.ts';
import { readHash } from '../store/hash.ts';
import { isPacked, packedHash, unpackedHash } from '../store/packed.ts';
import { inspectHash, readState, type PageState, type View } from '../store/page-state.ts';
import { Unlinked, wasKept } from '../store/unlinked.ts';

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
  #change: LensChange | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #view: View = 'inspect';
  /** Counts what is read and, by view, what is kept, as to pack and unpack takes a while. */
  #reads = 0;
  readonly #kept: Record<View, number> = { inspect: 0, build: 0 };
  readonly #unlinked = new Unlinked();
  /** What was taken from the address and is not answered yet. */
  #restoring: Question | null = null;
  #complete = true;

  constructor(say: (text: string) => void, needBuild: () => void) {
    this.#say = say;
    this.#needBuild = needBuild;
  }

  /** Whether the address holds all that the page shows. */
  get complete(): boolean {
    return this.#complete;
  }

  start(): void {
    this.#lens?.addEventListener('ws-lens-change', (event) =>
      this.#inspected((event as CustomEvent<LensChange>).detail),
    );
    this.#lens?.addEventListener('ws-lens-frame', () => {
      if (this.#change && !this.#restoring && this.#settled) this.#inspected({ ...this.#change, typed: true });
    });
    this.#build?.addEventListener('ws-lens-build-change', (event) =>
      this.#built((event as CustomEvent<BuildState>).detail),
    );
    // A hash without a state, such as that of the skip link, leaves the page as it is.
    addEventListener('hashchange', () => {
      if (location.hash === '' || readHash(location.hash).size > 0) void this.#read();
    });
    void this.#read();
  }

  /** Whether the report is the answer to what was asked last. */
  get #settled(): boolean {
    return this.#lens?.inspection.question === this.#lens?.inspection.answered;
  }

  async #read(): Promise<void> {
    clearTimeout(this.#timer);
    const order = ++this.#reads;
    const { hash } = location;
    if (!isPacked(hash)) {
      const kept = this.#unlinked.find(hash);
      this.#take(kept ?? readState(hash), kept === undefined);
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
  }

  /** Shows a state. */
  #take(state: PageState, complete = true): void {
    clearTimeout(this.#timer);
    this.#complete = complete;
    const { view, question, panes, frame, build } = state;
    this.#view = view;
    this.#show(view);
    if (view === 'build' && this.#build) {
      this.#needBuild();
      this.#build.state = build;
      void this.#keep(state, buildHash(build), 'link');
      return;
    }
    if (!this.#lens) return;
    this.#panes = panes;
    this.#restoring = question;
    this.#lens.inspection.ask(question);
    Object.assign(this.#lens, { panes, frame });
  }

  #show(view: View): void {
    for (const part of document.querySelectorAll<HTMLElement>('main [data-view]'))
      part.hidden = part.dataset['view'] !== view;
    for (const link of document.querySelectorAll<HTMLElement>('nav [data-view]')) {
      if (link.dataset['view'] === view) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  #inspected(change: LensChange): void {
    this.#change = change;
    const frame = this.#lens?.frame ?? 1;
    const hash = inspectHash(change, this.#panes, frame);
    const shown = this.#view === 'inspect';
    const restored = shown && this.#restoring?.input === change.input;
    if (shown) this.#restoring = null;
    const question = this.#lens?.inspection.answered ?? change;
    const state: PageState = { ...readState(''), question, panes: this.#panes, frame };
    void this.#keep(state, hash, restored || !shown ? 'link' : change.typed ? 'replace' : 'push');
  }

  #built(build: BuildState): void {
    void this.#keep({ ...readState(''), view: 'build', build }, buildHash(build), 'replace');
  }

  /** Points the link to a view to its state, and writes that into the address too, if it is to be more than a link. */
  async #keep(state: PageState, hash: string | null, how: 'link' | 'replace' | 'push'): Promise<void> {
    const { view } = state;
    const order = ++this.#kept[view];
    const reads = this.#reads;
    const packed = hash === null ? null : await packedHash(hash);
    if (order !== this.#kept[view]) return;
    const address = packed ?? this.#unlinked.keep(state);
    document.querySelector(`nav [data-view=${view}]`)?.setAttribute('href', address);
    if (how !== 'link' && reads === this.#reads) this.#write(address, packed !== null, how);
  }

  #write(hash: string, complete: boolean, how: 'replace' | 'push'): void {
    clearTimeout(this.#timer);
    this.#complete = complete;
    this.#say(complete ? '' : tooLong);
    if (hash === location.hash) return;
    if (how === 'push') {
      history.pushState(null, '', hash);
      return;
    }
    // A link may have been followed meanwhile, and not been read yet.
    const before = location.hash;
    this.#timer = setTimeout(() => {
      if (location.hash === before) history.replaceState(null, '', hash);
    }, pause);
  }
}
