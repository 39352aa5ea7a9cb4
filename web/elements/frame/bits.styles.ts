import { css, unsafeCSS } from 'lit';

/** A label spans as many columns as its run has bits; a rule for each width keeps styles out of the markup. */
const spans = Array.from({ length: 32 }, (_, i) => `.label[data-span='${i + 1}']{grid-column:span ${i + 1}}`).join('');

/** The look of the diagram: runs of bits as ribbons, their names below. */
export const bitStyles = css`
  ${unsafeCSS(spans)}
  .row {
    display: grid;
    grid-template-columns: repeat(32, minmax(0, 1fr));
    gap: 2px;
  }
  .row[data-width='16'] {
    grid-template-columns: repeat(16, minmax(0, 1fr));
  }
  .numbers {
    font: 10px/1.4 var(--mono);
    color: var(--soft);
    text-align: center;
    margin-bottom: 3px;
  }
  .numbers .byte {
    color: var(--ink);
    font-weight: 700;
  }
  .bit {
    font: 600 15px/30px var(--mono);
    height: 32px;
    text-align: center;
    border-bottom: 2px var(--under) var(--front);
    cursor: pointer;
    user-select: none;
  }
  .bit.first {
    border-top-left-radius: 6px;
    border-bottom-left-radius: 6px;
  }
  .bit.last {
    border-top-right-radius: 6px;
    border-bottom-right-radius: 6px;
  }
  .bit:hover {
    background: color-mix(in oklab, var(--back) 80%, var(--front));
  }
  .bit:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    z-index: 2;
    position: relative;
  }
  .missing {
    border: 1.5px dashed var(--edge);
    border-radius: 5px;
    cursor: default;
  }
  .labels {
    min-height: 24px;
    padding-bottom: 6px;
  }
  .label {
    display: flex;
    justify-content: center;
    white-space: nowrap;
    font-size: 11.5px;
    font-weight: 550;
    line-height: 1.4;
    padding-top: 2px;
    color: var(--front);
    cursor: default;
  }
  .label.key,
  .label.payload {
    justify-content: safe center;
  }
  .label.other {
    color: var(--soft);
  }
  .label > span {
    border-radius: 4px;
    padding: 0 3px;
  }
  .label.on > span {
    background: var(--accent);
    color: var(--on-accent);
  }
  .rest {
    font-size: 13px;
    color: var(--soft);
    margin-top: 2px;
  }
  :host([compact]) .numbers {
    display: none;
  }
  :host([compact]) .body {
    padding: 8px 12px 4px;
  }
  :host([compact]) .bit {
    height: 22px;
    font-size: 13px;
    line-height: 20px;
  }
  :host([compact]) .labels {
    min-height: 18px;
    padding-bottom: 1px;
  }
  :host([compact]) .label {
    padding-top: 0;
  }
`;
