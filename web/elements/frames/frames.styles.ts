import { css } from 'lit';

/** The height of a row in pixels, and how many rows are seen at a time. */
export const rows = { rowHeight: 58, mostSeen: 10 };

const { rowHeight, mostSeen } = rows;

/** The lanes: a life line for each side, a band over it while a message of several frames is under way. */
export const laneStyles = css`
  .lanes {
    display: flex;
    justify-content: space-between;
    padding: 0 16px 4px;
    font-size: 12.5px;
    font-weight: 600;
  }
  .list {
    position: relative;
    max-height: ${rowHeight * (mostSeen + 0.5)}px;
    overflow: auto;
    /* Rows are drawn anew where they stand: the browser would follow the one that moved. */
    overflow-anchor: none;
    padding: 0 14px;
    margin-bottom: 8px;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr) 22px;
    height: ${rowHeight}px;
  }
  .one li {
    grid-template-columns: 22px minmax(0, 1fr);
  }
  .life {
    position: relative;
  }
  .life::before,
  .life::after {
    content: '';
    position: absolute;
    left: 50%;
    width: 2px;
    margin-left: -1px;
    top: 0;
    bottom: 0;
    background: var(--line);
    forced-color-adjust: none;
  }
  .life::after {
    display: none;
    width: 8px;
    margin-left: -4px;
    background: color-mix(in oklab, var(--accent) 55%, var(--card));
  }
  .begins::after,
  .goes-on::after,
  .ends::after {
    display: block;
  }
  .begins::after {
    top: 14px;
    border-radius: 4px 4px 0 0;
  }
  .ends::after {
    bottom: 14px;
    border-radius: 0 0 4px 4px;
  }
  .body {
    display: flex;
    align-items: center;
    padding: 5px 0;
    min-width: 0;
  }
  .server .body {
    flex-direction: row-reverse;
  }
  .one .server .body {
    flex-direction: row;
  }
  .stem {
    flex: none;
    width: 14px;
    margin: 0 0 0 -10px;
    height: 2px;
    background: var(--edge);
    forced-color-adjust: none;
  }
  .fragment .stem {
    height: 4px;
    background: color-mix(in oklab, var(--accent) 55%, var(--card));
  }
  .server .stem {
    margin: 0 -10px 0 0;
  }
  .one .server .stem {
    margin: 0 0 0 -10px;
  }
  .arrow {
    position: relative;
    flex: 1;
    height: 2px;
    background: var(--edge);
    margin-right: -10px;
    forced-color-adjust: none;
  }
  .arrow::after {
    content: '';
    position: absolute;
    right: 0;
    top: -4px;
    border: 5px solid transparent;
    border-left: 8px solid var(--edge);
    border-right: 0;
  }
  .server .arrow {
    margin: 0 0 0 -10px;
  }
  .server .arrow::after {
    right: auto;
    left: 0;
    border: 5px solid transparent;
    border-right: 8px solid var(--edge);
    border-left: 0;
  }
`;

/** The box of a frame or a head. */
export const boxStyles = css`
  .box {
    display: grid;
    grid-template: 1fr 1fr / auto minmax(0, 1fr);
    gap: 0 8px;
    align-items: center;
    width: 72%;
    height: 100%;
    padding: 2px 10px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--card);
    color: var(--ink);
    font: 13px/1.45 var(--ui);
    text-align: left;
    white-space: nowrap;
    cursor: pointer;
  }
  .one .box {
    width: auto;
    flex: 1;
  }
  .after-own .box {
    border-top-style: dashed;
    border-top-left-radius: 0;
    border-top-right-radius: 0;
  }
  .before-own .box {
    border-bottom: 0;
    border-bottom-left-radius: 0;
    border-bottom-right-radius: 0;
  }
  .after-own .body {
    padding-top: 0;
  }
  .before-own .body {
    padding-bottom: 0;
  }
  .box:hover,
  .partner .box {
    border-color: var(--accent);
  }
  .partner .box {
    background: color-mix(in oklab, var(--accent) 5%, var(--card));
  }
  .box[aria-current='true'] {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 12%, var(--card));
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .box:focus-visible {
    outline-offset: -1px;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .line {
    grid-column: 2;
  }
  .number {
    min-width: 2ch;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .chip {
    padding: 0 6px;
    border-radius: 5px;
    font-weight: 600;
    line-height: 19px;
    flex: none;
  }
  .deflated {
    box-shadow: inset 0 0 0 1px var(--edge);
    font-weight: 500;
    font-size: 12px;
  }
  .length {
    margin-left: auto;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .preview {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
    font-family: var(--mono);
    font-size: 13px;
    unicode-bidi: isolate;
  }
  .answer {
    flex: none;
    max-width: 80%;
    overflow: hidden;
    text-overflow: ellipsis;
    margin-left: auto;
    font-size: 12.5px;
    color: var(--soft);
  }
  .mark {
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: 12px;
    font-weight: 650;
    color: var(--tone);
  }
  .mark i {
    width: 16px;
    border-radius: 50%;
    background: var(--tone);
    color: var(--card);
    font: 700 10px/16px var(--ui);
    text-align: center;
  }
  .mark.error {
    --tone: var(--error);
  }
  .mark.warning {
    --tone: var(--warning);
  }
  .mark.note {
    --tone: var(--note);
  }
  @media (forced-colors: active) {
    .box[aria-current='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
  @container (max-width: 560px) {
    .box {
      width: 84%;
      padding: 2px 8px;
    }
    .list {
      padding: 0 6px;
    }
    .line {
      gap: 6px;
    }
    .word {
      position: absolute;
      clip-path: inset(50%);
    }
  }
`;
