import { css } from 'lit';

export const comparisonStyles = css`
  .with {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-top: 12px;
    font-size: 13px;
  }
  .with span,
  .told {
    color: var(--soft);
  }
  .with [aria-pressed='true'] {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
    box-shadow: inset 0 -2px var(--accent);
  }
  .told {
    margin: 8px 0 0;
    font-size: 13px;
  }
  .scroll {
    margin-top: 6px;
    overflow-x: auto;
  }
  table {
    font-size: 13px;
  }
  td {
    min-width: 8ch;
    padding-block: 4px;
    font-family: var(--mono);
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  del,
  ins {
    padding: 0 2px;
    text-decoration: none;
    background: var(--warning-bg);
  }
  del {
    text-decoration: line-through;
  }
  .absent {
    color: var(--soft);
    font-family: var(--ui);
  }
  @media (forced-colors: active) {
    .with [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
