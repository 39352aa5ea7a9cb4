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
    /* Rows are reused: without this the browser would scroll after the element of a row that left. */
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
