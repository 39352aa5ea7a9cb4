import { css } from 'lit';
import { choiceStyles } from './choices.styles.ts';
import { explanationStyles } from './explanation.styles.ts';
import { furtherStyles } from './further.styles.ts';

/** A quiet head, and what is explained below it. */
const pane = css`
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
`;

/** In two columns below 1100 px; below 700 px a sheet at the foot of the page. */
const narrow = css`
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

/** The explainer. The order counts, as later rules go before earlier ones. */
export const explainerStyles = [pane, explanationStyles, choiceStyles, furtherStyles, narrow];
