import { css } from 'lit';

/** The height of a row in pixels, and how many rows are seen at a time. */
export const rows = { rowHeight: 34, mostSeen: 12 };

const { rowHeight, mostSeen } = rows;

/** The look of the bytes: cells in a grid, characters beside them, the highlighted byte in words below. */
export const byteStyles = css`
  /* As high as the panel, so that what is scrolled into sight is seen. */
  @media (min-width: 700px) {
    :host([fits]) {
      height: 100%;
    }
    :host([fits]) .card {
      display: flex;
      flex-direction: column;
      max-height: 100%;
    }
    :host([fits]) .scroller {
      flex: 0 1 auto;
      max-height: none;
    }
    :host([fits]) :is(header, .readout) {
      flex: none;
    }
  }
  .scroller {
    max-height: ${rowHeight * mostSeen}px;
    overflow: auto;
    /* Rows are reused: without this the browser would scroll after the element of a row that left. */
    overflow-anchor: none;
    padding: 0 16px;
    font: 15px/1 var(--mono);
    font-variant-ligatures: none;
  }
  [role='row'] {
    display: flex;
    align-items: center;
    gap: 14px;
    height: ${rowHeight}px;
  }
  .offset {
    color: var(--soft);
    font-size: 12px;
  }
  .hex {
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 1fr));
    flex: 0 1 245px;
    gap: 3px;
  }
  [data-width='16'] .hex {
    grid-template-columns: repeat(16, minmax(0, 1fr));
    flex-basis: 605px;
  }
  .byte {
    padding: 6px 0 5px;
    border-radius: 4px;
    border-bottom: 2px var(--under) var(--front);
    text-align: center;
    cursor: pointer;
  }
  .byte.mixed {
    color: var(--ink);
    border-bottom: 0;
    padding-bottom: 7px;
  }
  /* The digits and the line below keep the colour of the field; the frame that is shown stands out. */
  .byte.apart {
    background-color: transparent;
  }
  .byte.starts {
    box-shadow: -2px 0 0 var(--edge);
  }
  .byte.wrong {
    outline: 1.5px solid var(--error);
    outline-offset: -1.5px;
  }
  .byte.lit {
    box-shadow: 0 0 0 2px var(--accent);
  }
  .byte:focus-visible {
    outline-offset: 1px;
    z-index: 2;
  }
  .characters {
    display: flex;
    min-width: 10ch;
    color: var(--soft);
    font-size: 13px;
  }
  [data-width='16'] .characters {
    min-width: 20ch;
    font-size: 14px;
  }
  .characters span {
    width: 1.25ch;
    text-align: center;
    padding: 4px 0;
    border-radius: 2px;
  }
  .characters .on {
    background: var(--accent);
    color: var(--on-accent);
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    border-top: 1px solid var(--line);
    margin-top: 8px;
    padding: 8px 16px 10px;
    min-height: 40px;
    font-size: 13px;
    color: var(--soft);
  }
  .readout b {
    color: var(--ink);
    font-weight: 600;
  }
  .part {
    white-space: nowrap;
  }
  .swatch {
    margin-right: 5px;
  }
  @container (max-width: 400px) {
    .scroller {
      padding: 0 10px;
    }
    [role='row'] {
      gap: 8px;
    }
    .hex {
      gap: 2px;
    }
  }
  @container (max-width: 330px) {
    .scroller {
      font-size: 13px;
    }
  }
  @media print {
    .scroller {
      max-height: none;
      overflow: visible;
    }
  }
`;
