import { css } from 'lit';

/** A compressed message: two sides, and the pieces of its blocks. */
export const deflateStyles = css`
  .sides {
    display: grid;
    gap: 12px 24px;
    padding: 4px 16px 14px;
  }
  @container (min-width: 640px) {
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  h3 {
    font-size: 13.5px;
    font-weight: 600;
    margin-bottom: 6px;
  }
  h3 span {
    margin-left: 6px;
    font-weight: 400;
    font-size: 12.5px;
    color: var(--soft);
  }
  .bytes {
    display: flex;
    flex-wrap: wrap;
    gap: 3px;
    max-height: 190px;
    overflow: auto;
    padding: 2px;
    font: 13.5px/1 var(--mono);
  }
  .bytes .cell {
    padding: 5px 4px;
    border-radius: 4px;
  }
  .text {
    max-height: 190px;
    overflow: auto;
    font: 14.5px/1.6 var(--mono);
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .text span {
    white-space: pre-wrap;
  }
  mark {
    border-radius: 3px;
    background: var(--accent);
    color: var(--on-accent);
  }
  details {
    border-top: 1px solid var(--line);
  }
  summary {
    padding: 10px 16px;
    font-size: 13.5px;
    font-weight: 600;
    cursor: pointer;
  }
  .blocks {
    padding: 0 16px 4px;
    max-height: 420px;
    overflow: auto;
  }
  .about {
    font-size: 13.5px;
    margin-bottom: 6px;
  }
  .section {
    font-size: 12.5px;
    color: var(--soft);
    white-space: nowrap;
    text-decoration-color: var(--line);
  }
  .about .soft {
    font-size: 12.5px;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 5px;
    list-style: none;
    margin: 0 0 14px;
    padding: 0;
  }
  .piece {
    display: flex;
    align-items: baseline;
    max-width: 100%;
    border: 0;
    border-radius: 6px;
    padding: 3px 7px;
    min-height: 28px;
    gap: 7px;
    background: var(--sunk);
    color: var(--soft);
    font: 13.5px/1.5 var(--mono);
    text-align: left;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    unicode-bidi: isolate;
    cursor: default;
  }
  .piece i {
    font: 12px/1.5 var(--ui);
    white-space: nowrap;
  }
  .literal {
    background: var(--payload);
    color: var(--payload-ink);
  }
  .copy {
    background: var(--opcode);
    color: var(--opcode-ink);
  }
  .copy.earlier {
    background: var(--key);
    color: var(--key-ink);
    border-bottom: 2px dashed currentColor;
  }
  .piece.on {
    box-shadow: 0 0 0 2px var(--accent);
  }
  .problem {
    margin-bottom: 14px;
    padding: 6px 10px;
    border-radius: 6px;
    background: var(--error-bg);
    color: var(--error);
    font-size: 14px;
  }
  .more {
    padding: 0 16px 10px;
    font-size: 13px;
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    min-height: 62px;
    align-content: start;
    border-top: 1px solid var(--line);
    padding: 8px 16px 10px;
    font-size: 13px;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  .readout b {
    color: var(--ink);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .piece {
      border: 1px solid CanvasText;
    }
    .piece.on {
      outline: 3px solid Highlight;
    }
  }
`;
