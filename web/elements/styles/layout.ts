import { css } from 'lit';

/** The width of the box's column, and the gap beside it, in pixels. */
export const boxWidth = 390;
export const boxGap = 20;

/** Where the panes stand: one column, or the box beside what it means. */
export const lensLayout = css`
  :host {
    container-type: inline-size;
    font: 15px/1.5 var(--ui);
    color: var(--ink);
    text-align: start;
    scrollbar-color: var(--edge) transparent;
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
    .columns:has(.column:first-child > *):has(.column + .column > *) {
      grid-template-columns: minmax(0, 6fr) minmax(0, 7fr);
    }
  }
  .column:not(:has(*)),
  .columns:not(:has(.column > *)) {
    display: none;
  }
  /* The box stays in sight beside the panes; room for outlines is kept at the edges of what scrolls. */
  @media (min-height: 480px) {
    .beside > .side {
      position: sticky;
      top: 12px;
      max-height: calc(100vh - 24px);
      margin: -4px;
      padding: 4px;
      overflow-y: auto;
      scrollbar-width: thin;
    }
  }
`;
