import { css } from 'lit';

/** The height of a row in pixels, and how many rows are seen at a time. */
export const rows = { rowHeight: 34, mostSeen: 8 };

const { rowHeight, mostSeen } = rows;

/** The look of the list of frames; a line joins those of one message. */
export const frameStyles = css`
  .list {
    position: relative;
    max-height: ${rowHeight * mostSeen}px;
    overflow: auto;
    outline-offset: -3px;
  }
  .frame {
    display: grid;
    grid-template-columns: 12px 4ch 2ch 150px 112px minmax(0, 1fr) 18px;
    gap: 10px;
    align-items: center;
    height: ${rowHeight}px;
    padding: 0 16px;
    border-top: 1px solid var(--line);
    font-size: 13.5px;
    white-space: nowrap;
    cursor: pointer;
  }
  .frame:hover {
    background: var(--sunk);
  }
  .frame[aria-selected='true'] {
    background: color-mix(in oklab, var(--accent) 12%, var(--card));
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .number,
  .length {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .arrow {
    font-weight: 700;
    color: var(--accent);
    text-align: center;
  }
  .opcode,
  .length,
  .preview {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .preview {
    color: var(--soft);
    font-family: var(--mono);
  }
  .group {
    position: relative;
    height: 100%;
  }
  .group::before {
    content: '';
    position: absolute;
    left: 5px;
    width: 2px;
    background: var(--accent);
    top: -1px;
    bottom: 0;
  }
  .group.alone::before {
    display: none;
  }
  .group.first::before {
    top: 50%;
  }
  .group.last::before {
    bottom: 50%;
  }
  .group.in::after {
    content: '';
    position: absolute;
    left: 2px;
    top: calc(50% - 4px);
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--accent);
  }
  .mark {
    width: 18px;
    height: 18px;
    border-radius: 50%;
    font: 700 11px/18px var(--ui);
    text-align: center;
    color: var(--card);
  }
  .mark.error {
    background: var(--error);
  }
  .mark.warning {
    background: var(--warning);
  }
  .mark.note {
    background: var(--note);
  }
  @media (forced-colors: active) {
    .frame[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .group {
      forced-color-adjust: none;
    }
  }
  @container (max-width: 560px) {
    .frame {
      grid-template-columns: 10px 3ch 2ch minmax(60px, 104px) 64px minmax(0, 1fr) 18px;
      gap: 6px;
      padding: 0 10px;
    }
  }
`;
