import { css } from 'lit';

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
