import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Inspection } from '../../store/inspection.ts';

/** Undo and redo go for what is worked on here as long as it is to be seen; what stands behind it has its own. Escape lets go. */
export class UndoKeys implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #inspection: () => Inspection | null;

  constructor(host: ReactiveControllerHost & Element, inspection: () => Inspection | null) {
    this.#host = host;
    this.#inspection = inspection;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#keyed, true);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#keyed, true);
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const inspection = this.#inspection();
    if (!inspection || !this.#host.checkVisibility() || event.altKey) return;
    if (event.key === 'Escape') inspection.selection.pin(null);
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.shiftKey || key === 'y') inspection.redo();
    else inspection.undo();
  };
}
