import { css } from 'lit';

/** One row of the list; its height is --row. */
export const rowStyles = css`
  .row {
    position: relative;
    display: grid;
    grid-template-columns:
      [number] 32px [lane] 44px [kind] 52px [preview] minmax(0, 1fr)
      [tie] auto [size] auto [time] auto;
    align-items: center;
    gap: 0 8px;
    height: var(--row);
    padding-inline: 4px 10px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
    white-space: nowrap;
    cursor: pointer;
  }
  .row:hover {
    background: var(--sunk);
  }
  .row[aria-selected='true'] {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
    box-shadow: inset 3px 0 var(--accent);
  }
  .partner .tie {
    border-radius: 4px;
    outline: 1px solid var(--accent);
    outline-offset: 3px;
    color: var(--ink);
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--soft);
    font-size: 12px;
  }
  .lane {
    width: 44px;
    height: 12px;
    fill: none;
    stroke: var(--soft);
    stroke-width: 1.7;
  }
  .lane circle {
    fill: var(--edge);
    stroke: none;
  }
  .part .line {
    stroke-dasharray: 4 2.5;
  }
  b {
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 600;
  }
  .preview {
    overflow: hidden;
    text-overflow: ellipsis;
    font-family: var(--mono);
    font-size: 12.5px;
    unicode-bidi: isolate;
  }
  .preview i {
    font: 700 12px var(--ui);
    color: var(--tone);
  }
  .error {
    --tone: var(--error);
  }
  .warning {
    --tone: var(--warning);
  }
  mark {
    border-radius: 2px;
    background: var(--length);
    color: var(--length-ink);
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  .tie,
  .size,
  .time {
    color: var(--soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  @container list (min-width: 440px) {
    .size {
      min-width: 52px;
    }
    .time {
      min-width: 72px;
    }
  }
  @container list (max-width: 439px) {
    .row {
      gap: 0 6px;
    }
    .row:not(.tied) .tie,
    .tied .size,
    .time {
      display: none;
    }
    .tied .tie {
      grid-column: tie / size;
    }
  }
  @media (forced-colors: active) {
    .lane,
    .lane circle {
      stroke: CanvasText;
      fill: none;
    }
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
