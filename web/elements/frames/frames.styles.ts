import { css } from 'lit';

/** In pixels: rows are high enough for fingers where the page is a phone's. */
const heights = { row: 32, touched: 44 };
const phone = matchMedia('(max-width: 699px)');

export const rowHeight = (): number => (phone.matches ? heights.touched : heights.row);

/**
 * The list fills its room, and its rows scroll. --list-height is the most that the rows take, where the list has as much room as it
 * wants.
 */
export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    border: var(--card-edge, 1px) solid var(--line);
    border-radius: var(--card-radius, var(--radius));
    background: var(--card);
    overflow: hidden;
    container: list / inline-size;
    --row: ${heights.row}px;
  }
  .heading {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    min-height: 28px;
    padding-inline: 4px 10px;
    border-bottom: 1px solid var(--line);
    font-size: 12px;
    color: var(--soft);
  }
  .sides {
    display: flex;
    justify-content: space-between;
    width: 44px;
    margin-inline-start: 42px;
    font-weight: 600;
  }
  abbr {
    text-decoration: none;
  }
  .all {
    margin-inline-start: auto;
    padding: 2px 6px;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .pair {
    display: flex;
    flex: 0 1 auto;
    min-height: 0;
  }
  .rows {
    flex: 1;
    min-width: 0;
    max-height: var(--list-height, none);
    overflow: auto;
    scrollbar-width: thin;
    /* Rows are reused: without this the browser would scroll after the element of a row that left. */
    overflow-anchor: none;
  }
  .rows:focus-visible {
    outline-offset: -2px;
  }
  .map {
    position: relative;
    flex: none;
    width: 14px;
    border-inline-start: 1px solid var(--line);
    background: var(--sunk);
  }
  .map i {
    position: absolute;
    inset-inline: 2px;
    height: 2px;
    background: var(--length-ink);
    forced-color-adjust: none;
  }
  .map .error {
    inset-inline: 1px;
    height: 3px;
    background: var(--error);
  }
  .none {
    padding: 16px;
    color: var(--soft);
    font-size: 13px;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 12px;
    flex: none;
    padding: 8px;
    border-top: 1px solid var(--line);
    font-size: 12px;
    color: var(--soft);
  }
  @media (max-width: 699px) {
    :host {
      height: auto;
      --row: ${heights.touched}px;
    }
    .rows {
      overflow: visible;
    }
    .map {
      display: none;
    }
  }
  @media print {
    :host,
    .pair,
    .rows {
      display: block;
      height: auto;
      max-height: none;
      overflow: visible;
    }
    .map {
      display: none;
    }
  }
`;
