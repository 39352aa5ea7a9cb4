import { css, unsafeCSS } from 'lit';

/** Rules in place of styles in the markup, which a page's policy may forbid: where a run begins in its byte, and its bits. */
const columns = Array.from(
  { length: 8 },
  (_, i) => `[data-at='${i}']{grid-column-start:${i + 1}}[data-span='${i + 1}']{grid-column-end:span ${i + 1}}`,
).join('');

/**
 * A byte is a block of eight bits, so that four, two or one of them in a row need no other markup. There are always two rows, whatever
 * the frame has, and each row has its height: so no bit ever moves.
 */
export const stripStyles = css`
  ${unsafeCSS(columns)}
  :host {
    container-type: inline-size;
    border-bottom: 1px solid var(--line);
    background: var(--card);
    --bit: 28px;
    --row: calc(36px + var(--bit));
  }
  section {
    display: grid;
    grid-template: 36px auto / minmax(0, 1fr) auto;
    padding: 0 12px 8px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    font-size: 13px;
    white-space: nowrap;
    color: var(--soft);
  }
  h2 {
    font-size: 13px;
    font-weight: 600;
  }
  .hint {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .all {
    overflow: hidden;
    align-self: center;
    padding: 2px 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: none;
    color: var(--soft);
    font: 500 12.5px var(--ui);
    white-space: nowrap;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .all:hover,
  .all[aria-expanded='true'] {
    color: var(--ink);
    background: var(--sunk);
  }
  .more {
    margin-top: 8px;
    padding: 6px 12px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: none;
    color: var(--ink);
    font: 500 13px var(--ui);
    cursor: pointer;
  }
  .all .rest {
    display: none;
  }
  .all[data-least] {
    visibility: hidden;
  }
  /* Bits stand in the order in which they are sent, whatever the direction of the text around them. */
  .bytes {
    grid-column: 1 / -1;
    direction: ltr;
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    grid-auto-rows: var(--row);
    gap: 4px 8px;
  }
  section > .bytes {
    height: calc(2 * var(--row) + 4px);
    overflow: clip;
    overflow-clip-margin: 8px;
  }
  [popover] {
    padding: 8px 12px 12px;
    border-inline: 0;
  }
  .byte {
    position: relative;
    display: grid;
    grid-template: 18px var(--bit) 18px / repeat(8, minmax(0, 1fr));
    gap: 0 2px;
    min-width: 0;
  }
  .place {
    grid-area: 1 / 1 / 2 / -1;
    display: flex;
    justify-content: space-between;
    font: 600 12px/18px var(--mono);
    color: var(--soft);
    cursor: default;
  }
  .place i {
    font: 400 12px/18px var(--ui);
  }
  .byte.on .place {
    color: var(--accent);
  }
  .bit {
    grid-row: 2;
    position: relative;
    min-width: 0;
    padding: 0;
    border: 0;
    border-bottom: var(--thick) var(--under) var(--front);
    border-radius: 3px 3px 0 0;
    font: 600 14px/1 var(--mono);
    text-align: center;
    cursor: pointer;
    user-select: none;
    touch-action: manipulation;
    --thick: 2px;
  }
  .opcode,
  .key {
    --thick: 3px;
  }
  .bit.opcode {
    --under: solid;
  }
  /* The target reaches over the gap. */
  .bit::before {
    content: '';
    position: absolute;
    inset: 0 -1px -3px;
  }
  .apart .bit {
    background: none;
  }
  .bit:hover {
    background: color-mix(in oklab, var(--back) 86%, var(--front));
  }
  .bit:focus-visible {
    outline-offset: -2px;
    z-index: 2;
  }
  .changed::after {
    content: '';
    position: absolute;
    top: 2px;
    right: 2px;
    width: 5px;
    height: 5px;
    border-radius: 50%;
    background: currentColor;
  }
  .label {
    grid-row: 3;
    display: flex;
    justify-content: safe center;
    min-width: 0;
    color: var(--front);
    font-size: 12px;
    font-weight: 550;
    line-height: 18px;
    white-space: nowrap;
    cursor: default;
  }
  /* Where a name is wider than its bit it leans on its first one. */
  .label.fin,
  .label.mask {
    justify-content: start;
  }
  .ring {
    grid-row: 2;
    z-index: 1;
    margin: -2px;
    border: 2px solid var(--accent);
    border-radius: 4px;
    pointer-events: none;
  }
  .ring.before {
    margin-left: -5px;
    border-left: 0;
    border-top-left-radius: 0;
    border-bottom-left-radius: 0;
  }
  .ring.behind {
    margin-right: -5px;
    border-right: 0;
    border-top-right-radius: 0;
    border-bottom-right-radius: 0;
  }
  .ring.pinned {
    border-color: var(--edge);
  }
  .missing {
    grid-area: 2 / 1 / 3 / -1;
    border: 1.5px dashed var(--edge);
    border-radius: 4px;
    color: var(--soft);
    font-size: 12px;
    line-height: calc(var(--bit) - 3px);
    text-align: center;
  }
  @container (max-width: 807px) {
    .bytes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    section > .bytes > :nth-child(n + 5) {
      display: none;
    }
    .all[data-least='8'] {
      visibility: visible;
    }
  }
  @container (max-width: 415px) {
    .all {
      border-color: transparent;
    }
    .bytes {
      grid-template-columns: minmax(0, 1fr);
    }
    section > .bytes > :nth-child(n + 3) {
      display: none;
    }
    .all[data-least='4'] {
      visibility: visible;
    }
  }
  @media (max-width: 699px), (pointer: coarse) {
    :host {
      --bit: 40px;
    }
    .bit {
      font-size: 17px;
    }
  }
  @media (max-width: 699px) {
    section {
      grid-template: auto 32px / minmax(0, 1fr);
      padding: 4px clamp(4px, (100cqi - 334px) / 2, 12px);
    }
    header,
    .all .short {
      display: none;
    }
    .all .rest {
      display: inline;
    }
    .all {
      grid-row: 2;
      text-align: start;
    }
    .all[data-least='8'],
    .all[data-least='4'] {
      visibility: visible;
    }
    .bytes {
      grid-template-columns: minmax(0, 1fr);
    }
    section > .bytes > :nth-child(n + 3) {
      display: none;
    }
  }
`;
