import { css } from 'lit';

/** The look of what implementations do with one case. */
export const outcomeStyles = css`
  tbody th {
    font-size: 14px;
    color: var(--ink);
    padding: 7px 8px 7px 16px;
    border-top: 1px solid var(--line);
    vertical-align: top;
  }
  td {
    padding-block: 7px;
  }
  thead th:first-child {
    width: 34%;
  }
  small {
    color: var(--soft);
    font-size: 12px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .takes {
    --tone: var(--ok);
  }
  .refuses {
    --tone: var(--error);
  }
  .waits {
    --tone: var(--warning);
  }
  .verdict {
    color: var(--tone);
    font-weight: 550;
    white-space: nowrap;
  }
  .symbol {
    display: inline-block;
    width: 18px;
  }
  q {
    color: var(--soft);
  }
  @container (max-width: 560px) {
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      border-top: 1px solid var(--line);
    }
    tbody th,
    td {
      width: auto;
      border: 0;
      padding-bottom: 2px;
    }
    .verdict {
      padding-right: 16px;
    }
    .how {
      grid-column: 1 / -1;
      padding: 0 16px 8px;
      color: var(--soft);
    }
  }
`;
