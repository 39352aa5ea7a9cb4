import { css } from 'lit';

/** The Build view: the form beside the frame. */
export const buildStyles = css`
  :host {
    container-type: inline-size;
    font: 15px/1.5 var(--ui);
    color: var(--ink);
  }
  .layout,
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  @container (min-width: 1000px) {
    .layout {
      grid-template-columns: minmax(320px, 390px) minmax(0, 1fr);
      gap: 20px;
    }
  }
  h2 label {
    cursor: inherit;
  }
  .bytes {
    display: block;
    margin-bottom: 10px;
    font-size: 15px;
    line-height: 1.7;
    resize: vertical;
    field-sizing: content;
    max-height: 220px;
  }
  .stale,
  .problem {
    margin-bottom: 10px;
    font-size: 13px;
    color: var(--soft);
  }
  .problem {
    color: var(--error);
  }
  .problem:empty {
    display: none;
  }
`;
