import { css } from 'lit';

export const readingStyles = css`
  .choices {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 6px;
    font-size: 13px;
  }
  .choices label {
    color: var(--soft);
  }
  .choices select {
    width: auto;
    min-height: 30px;
    padding: 2px 8px;
    font-size: 13px;
  }
  .reason {
    margin: 0 0 8px;
    font-size: 13px;
    color: var(--soft);
  }
  .text {
    margin: 0;
    font: 16px/1.55 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
    max-height: 360px;
    overflow: auto;
  }
  .dump {
    font-size: 13.5px;
    white-space: pre;
  }
  .more {
    margin: 10px 0 0;
    font-size: 13px;
  }
  .problems {
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  .problems li {
    padding: 4px 8px;
    border-left: 3px solid var(--warning);
    background: var(--warning-bg);
  }
`;
