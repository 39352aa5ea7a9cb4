import { css } from 'lit';

/** The story at the left, what is chosen of it at the right; below 900 px under each other. */
export const recordedStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  .panes {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(360px, 460px);
    min-width: 0;
  }
  header {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    padding: 0 16px;
    background: var(--card);
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  header :is(a, .quiet) {
    white-space: nowrap;
  }
  header a:first-child {
    margin-right: auto;
  }
  .quiet {
    min-height: 32px;
    border-color: transparent;
    background: none;
    color: var(--soft);
  }
  .told {
    max-width: 800px;
    margin: 0 auto;
    padding: 24px 16px 64px;
  }
  h2 {
    font-size: 24px;
    line-height: 32px;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .lead,
  section > p {
    max-width: 64ch;
    margin-top: 8px;
    font-size: 16px;
    line-height: 1.55;
  }
  nav ol {
    margin: 16px 0 0;
    padding: 0 0 0 24px;
    columns: 2;
    line-height: 26px;
  }
  section[data-part] {
    margin-top: 32px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
    scroll-margin-top: 48px;
  }
  h3 {
    font-size: 19px;
    line-height: 26px;
  }
  h4 {
    margin: 16px 0 0;
    font-size: 14px;
  }
  section p,
  section ol {
    margin: 4px 0 0;
  }
  table {
    margin-top: 8px;
    table-layout: fixed;
  }
  caption {
    text-align: start;
    font-size: 12.5px;
    color: var(--soft);
  }
  th,
  td {
    padding: 6px 8px;
    border-top: 1px solid var(--line);
    vertical-align: top;
  }
  tr[data-bits] {
    cursor: pointer;
  }
  tr[data-bits]:hover td,
  tr.lit-row th {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
  }
  tr.pinned th {
    box-shadow: inset 3px 0 var(--accent);
  }
  th[scope='row'] {
    width: 12em;
    overflow-wrap: anywhere;
  }
  td:nth-child(2):not(:last-child) {
    width: 11em;
  }
  p,
  li {
    overflow-wrap: anywhere;
  }
  td p + p {
    margin-top: 4px;
  }
  code,
  pre,
  td span {
    font-family: var(--mono);
    font-size: 0.92em;
  }
  td span,
  .rule {
    color: var(--soft);
  }
  pre {
    margin: 8px 0 0;
    padding: 8px 12px;
    overflow-x: auto;
    background: var(--sunk);
    border-radius: 6px;
    line-height: 1.45;
  }
  section aside,
  .message {
    margin-top: 12px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--edge);
    background: var(--sunk);
  }
  aside.error {
    border-color: var(--error);
  }
  aside.warning {
    border-color: var(--warning);
  }
  .pane:last-child {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    background: var(--bg);
  }
  .live {
    display: block;
    background: var(--card);
  }
  section .live {
    margin-top: 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  @media (max-width: 899px) {
    .panes {
      grid-template: minmax(0, 1fr) minmax(120px, 32%) / minmax(0, 1fr);
    }
    nav ol {
      columns: 1;
    }
  }
  @media (max-width: 699px) {
    .panes {
      display: block;
      padding-bottom: 140px;
      background: var(--card);
    }
    .pane {
      overflow: visible;
    }
    header {
      gap: 0;
      padding: 0 8px;
    }
    .quiet {
      padding: 0 8px;
    }
    nav a,
    header :is(a, .quiet) {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
    /* What bytes mean stands below them. */
    tr[data-bits] {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
    }
    tr[data-bits] :is(th, td:not(:last-child)) {
      width: auto;
    }
    tr[data-bits] td:last-child {
      grid-column: 1 / -1;
      border: 0;
      padding-top: 0;
    }
    .name {
      min-height: 40px;
    }
    .pane:last-child {
      position: fixed;
      inset: auto 0 0;
      z-index: 5;
      display: block;
      border-top: 1px solid var(--line);
      border-radius: 16px 16px 0 0;
      overflow: hidden;
      box-shadow: 0 -8px 24px #0003;
    }
  }
  @media print {
    .panes {
      display: block;
    }
    .pane {
      overflow: visible;
    }
    header,
    .pane:last-child,
    nav {
      display: none;
    }
    tr,
    aside,
    pre {
      break-inside: avoid;
    }
  }
`;
