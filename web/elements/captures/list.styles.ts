import { css } from 'lit';

const phone = '(max-width: 699px)';

/** Of a row, in pixels: two lines where there is room, three on a phone. */
export const rowHeight = (): number => (matchMedia(phone).matches ? 92 : 68);

export const listStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    container-type: inline-size;
    background: var(--card);
  }
  .head {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
    min-height: 56px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  .head p {
    color: var(--soft);
    font-size: 13.5px;
  }
  .head .problem {
    color: var(--error);
  }
  .working {
    display: flex;
    gap: 12px;
    align-items: center;
    font-size: 13.5px;
  }
  .controls {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding: 10px 16px;
    border-bottom: 1px solid var(--line);
    font-size: 13.5px;
  }
  .controls .field[type='search'] {
    flex: 1 1 200px;
    width: auto;
  }
  select.field {
    width: auto;
    font-family: var(--ui);
  }
  .check {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 34px;
    cursor: pointer;
  }
  .rows {
    flex: 1;
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  .rows:focus-visible {
    outline-offset: -2px;
  }
  .row {
    display: grid;
    grid-template: 24px 22px / minmax(0, 5fr) minmax(0, 3fr) auto;
    align-content: center;
    gap: 0 16px;
    height: 68px;
    padding: 0 16px;
    border-bottom: 1px solid var(--line);
    color: var(--soft);
    font-size: 13px;
    line-height: 22px;
    cursor: pointer;
  }
  .row > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row[aria-disabled] {
    cursor: default;
  }
  .row:hover {
    background: var(--sunk);
  }
  .row[aria-selected='true'] {
    box-shadow: inset 3px 0 var(--accent);
  }
  .address {
    order: 1;
    color: var(--ink);
    font: 600 14px/24px var(--mono);
  }
  .amount {
    order: 2;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .broken {
    order: 3;
    justify-self: end;
    font-weight: 600;
  }
  .broken.error {
    color: var(--error);
  }
  .broken.warning {
    color: var(--warning);
  }
  .ends {
    order: 4;
  }
  .time {
    order: 5;
  }
  .end {
    order: 6;
    justify-self: end;
  }
  .bytes,
  .terms {
    display: none;
  }
  small {
    color: var(--soft);
    font-size: inherit;
  }
  i {
    font-style: normal;
    color: var(--warning);
  }
  .none {
    padding: 20px 16px;
    color: var(--soft);
  }
  @container (min-width: 640px) {
    .row {
      grid-template-columns: minmax(0, 6fr) minmax(0, 3fr) minmax(0, 2fr) minmax(96px, auto);
    }
    .bytes {
      display: block;
      order: 2;
    }
    .terms {
      display: block;
      order: 4;
    }
  }
  @media (max-width: 699px) {
    .rows {
      overflow: visible;
    }
    .row {
      grid-template: 24px 22px 22px / minmax(0, 1fr) auto;
      height: 92px;
    }
    .broken {
      order: 2;
    }
    .ends {
      order: 3;
      grid-column: 1 / -1;
    }
    .amount {
      order: 4;
    }
    .end {
      order: 5;
    }
    .time {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
