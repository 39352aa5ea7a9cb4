import { css } from 'lit';

/** In pixels. */
export const captureRowHeight = 34;

export const captureStyles = css`
  .address,
  .note {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 2px 16px 8px;
    font-size: 13px;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  .address label {
    flex: none;
  }
  .address select {
    min-width: 0;
    min-height: 30px;
    padding: 2px 8px;
    font-size: 13px;
  }
  .list {
    max-height: ${captureRowHeight * 12.5}px;
    overflow: auto;
    border-top: 1px solid var(--line);
    overflow-anchor: none;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    height: ${captureRowHeight}px;
    border: 0;
    border-bottom: 1px solid var(--line);
    padding: 0 16px;
    background: none;
    font-size: 13px;
    text-align: left;
    white-space: nowrap;
    cursor: pointer;
  }
  .row:hover {
    background: var(--sunk);
  }
  .row[aria-current='true'] {
    background: color-mix(in oklab, var(--accent) 14%, transparent);
    box-shadow: inset 3px 0 var(--accent);
  }
  .row:focus-visible {
    outline-offset: -3px;
  }
  .number {
    min-width: 3ch;
    text-align: right;
    color: var(--soft);
  }
  .way {
    color: var(--accent);
  }
  .server .way {
    color: var(--soft);
  }
  .row b {
    min-width: 4em;
    font-weight: 600;
  }
  .preview {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
  }
  .soft {
    color: var(--soft);
    font-size: 12px;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 14px;
    margin: 0;
    padding: 10px 16px;
    font-size: 13px;
  }
  @container (max-width: 560px) {
    .time {
      display: none;
    }
  }
`;
