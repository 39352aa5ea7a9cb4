import { css } from 'lit';

/** The explainer: a quiet head, what it is, what can be done, and the rest. Below 700 px a sheet at the foot of the page. */
export const explainerStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  .grab {
    display: none;
  }
  .sheet {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  header {
    display: flex;
    align-items: center;
    min-height: 40px;
    padding: 0 8px 0 16px;
  }
  h2 {
    font-size: 12px;
    font-weight: 600;
    color: var(--soft);
    margin-right: auto;
  }
  .unpin {
    border: 0;
    border-radius: 6px;
    padding: 0 8px;
    min-height: 28px;
    background: none;
    color: var(--soft);
    font-size: 12px;
    cursor: pointer;
  }
  .unpin:hover {
    background: var(--sunk);
    color: var(--ink);
  }
  .body,
  .rest,
  .cause,
  .fix {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
  }
  .body {
    padding: 4px 16px 24px;
    overflow: auto;
    scrollbar-width: thin;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .cause {
    gap: 8px;
  }
  .fix {
    gap: 8px;
  }
  .rest:empty {
    display: none;
  }
  .error,
  .warning,
  .note {
    border-left: 3px solid var(--tone);
    padding-left: 12px;
  }
  .error {
    --tone: var(--error);
  }
  .warning {
    --tone: var(--warning);
  }
  .note {
    --tone: var(--note);
  }
  h3 {
    font-size: 17px;
    line-height: 24px;
    font-weight: 600;
    text-wrap: balance;
  }
  h3.mono {
    font-size: 16px;
  }
  h4 {
    margin: 0;
    font-size: 12px;
    font-weight: 600;
    color: var(--soft);
  }
  p {
    max-width: 64ch;
  }
  .wait {
    padding: 4px 16px;
    color: var(--soft);
  }
  .lead {
    font-weight: 600;
    color: var(--front);
  }
  .section,
  small {
    font-size: 12px;
    color: var(--soft);
    font-weight: 400;
    white-space: nowrap;
  }
  .force {
    white-space: normal;
  }
  .crumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    font-size: 12px;
    color: var(--soft);
  }
  .crumbs button {
    border: 0;
    padding: 0;
    min-height: 24px;
    background: none;
    font: inherit;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-color: var(--edge);
    cursor: pointer;
  }
  .crumbs button:hover {
    color: var(--ink);
  }
  .crumbs b {
    font-weight: 600;
    color: var(--ink);
  }
  .bits {
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 36px));
    gap: 2px;
    font: 600 15px/32px var(--mono);
    text-align: center;
  }
  .bits .cell {
    border-bottom: 2px var(--under) var(--front);
    border-radius: 4px 4px 0 0;
  }
  .do,
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .button {
    border-radius: 6px;
    min-height: 28px;
    padding: 2px 12px;
    font-size: 13px;
  }
  .steps {
    display: flex;
    gap: 6px;
    align-items: center;
    margin-left: auto;
    font-size: 12px;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .step {
    min-width: 28px;
    padding: 0;
  }
  .of {
    font-size: 12px;
    color: var(--soft);
  }
  ul.values {
    display: grid;
    grid-template-columns: fit-content(50%) minmax(0, 1fr);
    gap: 0;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  ul.values li {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    column-gap: 12px;
    align-items: center;
    padding: 4px 0;
    border-top: 1px solid var(--line);
  }
  ul.values li > :first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .value {
    font-family: var(--mono);
    font-size: 12px;
    font-weight: 500;
    padding: 2px 8px;
  }
  .value[aria-pressed='true'] {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 12%, var(--card));
    box-shadow: inset 0 0 0 1px var(--accent);
    cursor: default;
  }
  .diff {
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow: hidden;
    font: 12px/24px var(--mono);
    background: var(--card);
  }
  .diff > div {
    position: relative;
    padding: 0 12px 0 28px;
    white-space: pre-wrap;
    word-break: break-all;
  }
  .diff > div::before {
    position: absolute;
    left: 12px;
  }
  .del {
    background: var(--error-bg);
    color: var(--error);
  }
  .del::before {
    content: '−';
  }
  .add {
    background: var(--ok-bg);
    color: var(--ok);
  }
  .add::before {
    content: '+';
  }
  .diff b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .outcome {
    font-size: 13px;
    color: var(--soft);
  }
  dt {
    max-width: 110px;
  }
  dd.mono {
    font-size: 12px;
  }
  .folds,
  .all {
    display: grid;
    font-size: 13px;
  }
  .folds > h4 {
    padding-bottom: 4px;
  }
  details {
    border-top: 1px solid var(--line);
  }
  summary {
    padding: 8px 0;
    font-weight: 550;
    cursor: pointer;
  }
  details > p {
    padding: 0 0 12px 16px;
  }
  .all ol {
    margin: 0;
    padding: 0 0 8px;
    list-style: none;
  }
  .entry {
    width: 100%;
    border: 0;
    border-radius: 6px;
    padding: 6px 8px;
    min-height: 32px;
    background: none;
    font-size: 13px;
    text-align: start;
    cursor: pointer;
  }
  .entry.error,
  .entry.warning,
  .entry.note {
    border: 0;
  }
  .entry b {
    color: var(--tone);
    font-size: 12px;
    font-weight: 600;
  }
  .entry:hover,
  .entry[aria-current='true'] {
    background: var(--sunk);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
    font-size: 13px;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
  }
  @media (max-width: 1099px) and (min-width: 700px) {
    .body {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 32px;
    }
    .crumbs {
      grid-column: 1 / -1;
    }
    .body > :is(.cause, .fix, .do) {
      grid-column: 1;
    }
    .rest {
      grid-column: 2;
      grid-row: 1 / span 9;
    }
    .crumbs ~ .rest {
      grid-row-start: 2;
    }
  }
  @media (max-width: 699px) {
    .sheet {
      max-height: 70vh;
      max-height: 70dvh;
    }
    .grab {
      display: block;
      width: 100%;
      height: 28px;
      border: 0;
      background: none;
      cursor: pointer;
    }
    .grab::before {
      content: '';
      display: block;
      width: 40px;
      height: 4px;
      margin: 0 auto;
      border-radius: 2px;
      background: var(--edge);
    }
    header {
      position: absolute;
      inset: 12px 8px auto auto;
      min-height: 0;
      padding: 0;
      background: none;
    }
    header h2 {
      position: absolute;
      clip-path: inset(50%);
    }
    :host([flat]) .sheet {
      max-height: none;
      position: relative;
      padding-top: 12px;
    }
    :host([flat]) .grab {
      display: none;
    }
    .body {
      padding: 0 16px 12px;
      gap: 8px;
    }
    .button {
      min-height: 40px;
    }
    .unpin {
      min-height: 40px;
    }
    .sheet:not(.open) :is(.rest, .crumbs, .bits, .diff, .outcome, .fix h4) {
      display: none;
    }
    .pinned h3 {
      padding-inline-end: 80px;
    }
    .sheet:not(.open) h3 {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .sheet:not(.open) .cause p {
      display: -webkit-box;
      -webkit-line-clamp: 2;
      -webkit-box-orient: vertical;
      overflow: hidden;
    }
  }
  @media (forced-colors: active) {
    .value[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    .diff b {
      forced-color-adjust: none;
      color: Highlight;
    }
  }
  @media print {
    .do {
      display: none;
    }
  }
`;
