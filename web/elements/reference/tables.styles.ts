import { css } from 'lit';

/** Tables that one looks something up in: the row that was chosen has a bar at its left. */
export const tableStyles = css`
  .tables > section {
    padding-bottom: 24px;
  }
  .tables h2 {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 12px 16px 8px;
    background: var(--card);
    font-size: 17px;
    font-weight: 600;
  }
  .tables h2 small {
    font-size: 12px;
    font-weight: 400;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  th {
    padding: 4px 12px;
    text-align: start;
    font-size: 12px;
    font-weight: 500;
    color: var(--soft);
  }
  td {
    padding: 7px 12px;
    border-top: 1px solid var(--line);
    vertical-align: top;
  }
  td:first-child,
  th:first-child {
    padding-left: 16px;
  }
  .group th {
    padding-top: 16px;
    font-weight: 600;
    color: var(--ink);
  }
  tr {
    position: relative;
    scroll-margin-block: 120px;
  }
  td a {
    color: inherit;
    text-decoration: none;
  }
  td a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  td a:focus-visible {
    outline: none;
  }
  td a:focus-visible::after {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  td code {
    font-size: 12.5px;
    overflow-wrap: break-word;
  }
  tr:has(td a):hover td {
    background: var(--sunk);
  }
  tr.chosen td {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
  }
  tr.chosen td:first-child {
    box-shadow: inset 3px 0 var(--accent);
  }
  .rules td:first-child code::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-right: 8px;
    border-radius: 50%;
    background: var(--tone);
  }
  .rules tr {
    --tone: var(--error);
  }
  .rules tr.warning {
    --tone: var(--warning);
  }
  .rules tr.note {
    --tone: var(--note);
  }
  :is(.opcodes, .parameters, .fields) td:first-child {
    white-space: nowrap;
  }
  .rules td:first-child {
    width: 38%;
  }
  .rules td:last-child,
  .codes td:last-child {
    white-space: nowrap;
  }
  .notations td:last-child {
    font: 12px var(--mono);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  @media (max-width: 699px) {
    .tables h2 {
      position: static;
    }
    td {
      padding-block: 10px;
    }
    .rules td:first-child {
      width: 45%;
    }
    :is(.parameters, .fields) td:first-child {
      white-space: normal;
    }
    :is(.parameters, .fields, .rules) td:first-child code {
      overflow-wrap: anywhere;
    }
    .panes:not(.chosen) tr.chosen td {
      background: none;
      box-shadow: none;
    }
    .codes td:last-child {
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    tr.chosen {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
