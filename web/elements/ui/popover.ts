import { css } from 'lit';

/** In pixels: what stays free between a popover and the end of the window; and its height where less is left. */
const margin = 8;
const leastHeight = 160;

/** Shows a popover at the foot of an element, as wide as that, and closes it once it would stand elsewhere. */
export function showBelow(popover: HTMLElement, anchor: Element): void {
  const { left, bottom, width } = anchor.getBoundingClientRect();
  const top = Math.max(0, Math.min(bottom, innerHeight - leastHeight));
  Object.assign(popover.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  popover.style.maxHeight = `${innerHeight - top - margin}px`;
  popover.showPopover();
  const moved = (): void => popover.hidePopover();
  addEventListener('resize', moved, { once: true });
  popover.addEventListener('beforetoggle', () => removeEventListener('resize', moved), { once: true });
}

/** A sheet that lies over what stands below its element. */
export const popoverStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    overflow: auto;
    border: 1px solid var(--line);
    border-top: 0;
    border-radius: 0 0 8px 8px;
    background: var(--card);
    color: var(--ink);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
    scrollbar-width: thin;
  }
`;
