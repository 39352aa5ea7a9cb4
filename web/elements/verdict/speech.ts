import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** In milliseconds: a verdict is read out once it has stayed for this long, not each one while a text is typed. */
const pause = 700;

/** What a screen reader reads out, for an element with role=status. */
export class Speech implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    if (text === this.text) return;
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, pause);
  }
}
