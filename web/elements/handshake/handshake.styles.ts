import { css } from 'lit';

/** The lines of a head as a table; on a narrow page each line is a block. */
export const handshakeStyles = css`
  :host {
    display: grid;
    gap: 16px;
  }
  .start {
    display: block;
    padding: 6px 16px 10px;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .more {
    padding: 8px 16px 12px;
    border-top: 1px solid var(--line);
  }
  td:first-child {
    width: 24%;
    min-width: 15ch;
  }
  td.value {
    width: 38%;
  }
  @container (max-width: 560px) {
    thead {
      display: none;
    }
    tr {
      display: grid;
      border-top: 1px solid var(--line);
    }
    td,
    td:first-child,
    td.value {
      width: auto;
      border: 0;
      padding: 2px 16px;
    }
    td:first-child {
      padding-top: 9px;
      font-weight: 550;
    }
    td:last-child {
      padding-bottom: 10px;
      color: var(--soft);
    }
  }
`;
