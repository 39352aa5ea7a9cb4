import { css } from 'lit';

/** Tables of fields: quiet heads, a line between rows. */
export const table = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
  }
  th {
    text-align: left;
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
    padding-left: 16px;
  }
  th:last-child,
  td:last-child {
    padding-right: 16px;
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
  tr.lit-row td {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
  }
  @media (forced-colors: active) {
    tr.lit-row {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
