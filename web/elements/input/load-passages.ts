import { css, html, nothing } from 'lit';
import { holdsBytes, listed } from '../../store/passages.ts';
import { visible } from '../../store/visible.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

/** What the list of passages is made with: it is a module of its own, which is given this and imports nothing of the page. */
export const dependencies = { css, html, nothing, visible, listed, holdsBytes, Pane, styles: [base, card, controls] };

const name = 'ws-lens-passages';
let asked = false;

/** Fetches the list of passages and registers it, once. */
export function loadPassages(failed: () => void): void {
  if (asked || customElements.get(name)) return;
  asked = true;
  import('./passages.ts')
    .then(({ passagesPane }) => customElements.define(name, passagesPane(dependencies)))
    .catch(() => {
      asked = false;
      failed();
    });
}
