import { css } from 'lit';

/** The fields as a table; on a narrow page each field is a block. */
export const fieldsStyles = css`
  .name {
    display: flex;
    align-items: baseline;
    gap: 8px;
    border: 0;
    padding: 0;
    background: none;
    font: inherit;
    color: inherit;
    text-align: left;
    cursor: pointer;
  }
  tr {
    cursor: default;
  }
  table {
    table-layout: fixed;
  }
  th:first-child {
    width: 30%;
  }
  th:nth-child(2) {
    width: 21%;
  }
  @container (max-width: 560px) {
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      border-top: 1px solid var(--line);
    }
    td {
      border: 0;
      padding-block: 8px 2px;
    }
    td.value {
      text-align: right;
      padding-right: 16px;
    }
    td:last-child {
      grid-column: 1 / -1;
      padding: 0 16px 10px 36px;
      color: var(--soft);
    }
  }
`;
