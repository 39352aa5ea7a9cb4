import { css } from 'lit';

/** The examples as buttons in groups; on a narrow page they stand in one row that scrolls. */
export const examplesStyles = css`
  .body {
    display: grid;
    gap: 12px;
  }
  h3 {
    font-size: 12.5px;
    font-weight: 500;
    color: var(--soft);
    margin-bottom: 6px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  button {
    border: 1px solid var(--line);
    border-radius: 99px;
    padding: 4px 10px;
    min-height: 30px;
    background: var(--card);
    color: var(--ink);
    font: 13px/1.5 var(--ui);
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--accent);
  }
  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 12%, var(--card));
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
  /* What has the focus is not scrolled under the box. */
  @container (min-width: 1000px) {
    button {
      scroll-margin-top: 480px;
    }
  }
  @container (max-width: 999px) {
    header {
      position: absolute;
      clip-path: inset(50%);
    }
    h3 {
      position: absolute;
      clip-path: inset(50%);
    }
    .body {
      position: relative;
      display: flex;
      gap: 7px;
      overflow-x: auto;
      padding: 10px 12px;
      scrollbar-width: thin;
    }
    .chips {
      flex-wrap: nowrap;
    }
  }
`;
