import { css } from 'lit';

/** Tables of fields: quiet heads, a line between rows. */
export const table = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
  }
  th {
    text-align: start;
    font-weight: 500;
    color: var(--soft);
    font-size: 12.5px;
    padding: 4px 8px 6px;
  }
  td {
    padding: 8px;
    border-top: 1px solid var(--line);
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 16px;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 16px;
  }
  .value {
    font-family: var(--mono);
    font-size: 13.5px;
  }
  .section {
    font-size: 12.5px;
    color: var(--soft);
    white-space: nowrap;
    text-decoration-color: var(--line);
  }
  .section:hover {
    color: var(--accent);
  }
  /* The button of a row, by which the keyboard reaches it. */
  .name {
    display: flex;
    align-items: baseline;
    gap: 8px;
    border: 0;
    padding: 0;
    background: none;
    font: inherit;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }
  tr {
    cursor: default;
  }
  tr.lit-row td {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
  }
  tr.pinned td:first-child {
    box-shadow: inset 3px 0 var(--accent);
  }
  :host(:dir(rtl)) tr.pinned td:first-child {
    box-shadow: inset -3px 0 var(--accent);
  }
  @media (forced-colors: active) {
    tr.pinned td:first-child {
      border-inline-start: 3px solid Highlight;
    }
    tr.lit-row {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
