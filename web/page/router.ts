import type { Build } from '../elements/build.ts';
import type { LensChange, WsLens } from '../elements/lens.ts';
import type { BuildState } from '../store/build-form.ts';
import { buildHash } from '../store/build-state.ts';
import { readHash } from '../store/hash.ts';
import { inspectHash, readState, type View } from '../store/page-state.ts';

const pause = 250;
const tooLong = 'This is too long for a link, so the address does not hold it.';

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
  #restoring = false;
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
      if (this.#change && !this.#restoring) this.#inspected({ ...this.#change, typed: true });
    });
    this.#build?.addEventListener('ws-lens-build-change', (event) =>
      this.#built((event as CustomEvent<BuildState>).detail),
    );
    // A hash without a state, such as that of the skip link, leaves the page as it is.
    addEventListener('hashchange', () => {
      if (location.hash === '' || readHash(location.hash).size > 0) this.#read();
    });
    this.#read();
  }

  #read(): void {
    clearTimeout(this.#timer);
    this.#complete = true;
    const { view, question, panes, frame, build } = readState(location.hash);
    this.#panes = panes;
    this.#show(view);
    if (view === 'build' && this.#build) {
      this.#needBuild();
      this.#build.state = build;
      this.#pointLink('build', buildHash(build));
      return;
    }
    if (!this.#lens) return;
    this.#restoring = true;
    Object.assign(this.#lens, question, { panes, frame });
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
    const hash = inspectHash(change, this.#panes, this.#lens?.frame);
    this.#pointLink('inspect', hash);
    if (readState(location.hash).view !== 'inspect') return;
    const restored = this.#restoring;
    this.#restoring = false;
    if (!restored) this.#write(hash, change.typed);
  }

  #built(build: BuildState): void {
    const hash = buildHash(build);
    this.#pointLink('build', hash);
    this.#write(hash, true);
  }

  /** The links to the views lead to them as they are. */
  #pointLink(view: View, hash: string | null): void {
    if (hash !== null) document.querySelector(`nav [data-view=${view}]`)?.setAttribute('href', hash);
  }

  #write(hash: string | null, typed: boolean): void {
    clearTimeout(this.#timer);
    this.#complete = hash !== null;
    this.#say(hash === null ? tooLong : '');
    if (hash === null || hash === location.hash) return;
    if (typed) this.#timer = setTimeout(() => history.replaceState(null, '', hash), pause);
    else history.pushState(null, '', hash);
  }
}
