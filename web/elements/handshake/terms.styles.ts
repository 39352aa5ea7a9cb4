import { css } from 'lit';

/** What was offered and answered as a table; on a narrow page each term is a block. */
export const termsStyles = css`
  .term {
    width: 31%;
  }
  .term code {
    font-size: 13px;
    overflow-wrap: normal;
  }
  .parameter .term {
    padding-left: 32px;
  }
  td.value {
    width: 13%;
  }
  .rule {
    display: block;
    margin-top: 6px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--error);
    font: 12.5px var(--mono);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .rule.warning {
    color: var(--warning);
  }
  .rule.note {
    color: var(--note);
  }
  @container (max-width: 560px) {
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 2px 12px;
      padding: 9px 16px 10px;
      border-top: 1px solid var(--line);
    }
    tr.parameter {
      padding-left: 32px;
    }
    td,
    td.value,
    td:first-child,
    .parameter td:first-child {
      width: auto;
      border: 0;
      padding: 0;
    }
    td:first-child,
    td:last-child {
      grid-column: 1 / -1;
    }
    td:first-child {
      font-weight: 550;
    }
    td.value::before {
      content: attr(data-side) ': ';
      font-family: var(--ui);
      color: var(--soft);
    }
  }
`;
