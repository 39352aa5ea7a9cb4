import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A media query by which an element is drawn in another way. */
export class Media implements ReactiveController {
  readonly #query: MediaQueryList;
  readonly #redraw: () => void;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#query = matchMedia(query);
    this.#redraw = () => host.requestUpdate();
    host.addController(this);
  }

  get matches(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#redraw);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#redraw);
  }
}
