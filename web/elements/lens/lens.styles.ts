import { css } from 'lit';

/** The width of the box's column, and the gap beside it, in pixels. */
export const boxWidth = 390;
export const boxGap = 20;

/** Where the panes stand: one column, or the box beside what it means. */
export const lensLayout = css`
  :host {
    container-type: inline-size;
    /* Its sentences are English and its bits are in the order in which they are sent, wherever it stands. */
    direction: ltr;
    font: 15px/1.5 var(--ui);
    color: var(--ink);
    text-align: start;
    scrollbar-color: var(--edge) transparent;
    --list-height: 416px;
  }
  .layout,
  .side,
  .main,
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
    min-width: 0;
  }
  .main {
    container-type: inline-size;
  }
  /* What is about an older input, while a long one is read. */
  .stale > :not(ws-lens-verdict) {
    opacity: 0.4;
  }
  .layout.beside {
    grid-template-columns: ${boxWidth}px minmax(0, 1fr);
    gap: ${boxGap}px;
    align-items: start;
  }
  .columns {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  @container (min-width: 800px) {
    .columns:has(.column:first-child > :not([hidden])):has(.column + .column > :not([hidden])) {
      grid-template-columns: minmax(0, 6fr) minmax(0, 7fr);
    }
  }
  .column:not(:has(> :not([hidden]))),
  .columns:not(:has(.column > :not([hidden]))) {
    display: none;
  }
  /* The box stays in sight beside the panes; what stands below it goes under it, and out of sight behind its margin. */
  @media (min-height: 480px) {
    .beside > .side {
      align-self: stretch;
    }
    .beside .stay:not(:has(> * > [open])) {
      position: sticky;
      top: 0;
      z-index: 3;
      margin: -12px 0 -16px;
      padding: 12px 0 16px;
      background: var(--ws-lens-page, Canvas);
    }
  }
`;
