import { css } from 'lit';

/** Where the panes stand: one column, or the box beside what it means. */
export const lensLayout = css`
  :host {
    container-type: inline-size;
    font: 15px/1.5 var(--ui);
    color: var(--ink);
    text-align: start;
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
  .layout.beside {
    grid-template-columns: minmax(320px, 390px) minmax(0, 1fr);
    gap: 20px;
    align-items: start;
  }
  .columns {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  @container (min-width: 760px) {
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
