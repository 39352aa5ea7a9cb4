import { css } from 'lit';

/** The fields as a table; on a narrow page each field has two lines. */
export const fieldsStyles = css`
  :host {
    container-type: inline-size;
  }
  table {
    table-layout: fixed;
  }
  th:first-child {
    width: 23%;
  }
  th:nth-child(2) {
    width: 22%;
  }
  .more-row td {
    padding: 0 16px 16px;
    border: 0;
  }
  @container (max-width: 560px) {
    thead {
      display: none;
    }
    table,
    tbody {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      border-top: 1px solid var(--line);
    }
    tr.pinned {
      position: relative;
    }
    tr.pinned::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      width: 3px;
      background: var(--accent);
    }
    tr.pinned td:first-child {
      box-shadow: none;
    }
    td {
      border: 0;
      padding-block: 8px 2px;
    }
    td.value {
      text-align: end;
      padding-inline-end: 16px;
    }
    td:last-child {
      grid-column: 1 / -1;
      padding: 0 16px 10px;
      padding-inline-start: 36px;
      color: var(--soft);
    }
    .more-row td:last-child {
      padding: 0 12px 12px;
    }
  }
`;
