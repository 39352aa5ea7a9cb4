import { css } from 'lit';

/** What can be done about it: buttons, the values that may stand there, and a fix as a diff. */
export const choiceStyles = css`
  .do,
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .button {
    border-radius: 6px;
    min-height: 28px;
    padding: 2px 12px;
    font-size: 13px;
  }
  .steps {
    display: flex;
    gap: 6px;
    align-items: center;
    margin-left: auto;
    font-size: 12px;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .step {
    min-width: 28px;
    padding: 0;
  }
  .of {
    font-size: 12px;
    color: var(--soft);
  }
  ul.values {
    display: grid;
    grid-template-columns: fit-content(50%) minmax(0, 1fr);
    gap: 0;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  ul.values li {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    column-gap: 12px;
    align-items: center;
    padding: 4px 0;
    border-top: 1px solid var(--line);
  }
  ul.values li > :first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .value {
    font-family: var(--mono);
    font-size: 12px;
    font-weight: 500;
    padding: 2px 8px;
  }
  .value[aria-pressed='true'] {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 12%, var(--card));
    box-shadow: inset 0 0 0 1px var(--accent);
    cursor: default;
  }
  .diff {
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow: hidden;
    font: 12px/24px var(--mono);
    background: var(--card);
  }
  .diff > div {
    position: relative;
    padding: 0 12px 0 28px;
    white-space: pre-wrap;
    word-break: break-all;
  }
  .diff > div::before {
    position: absolute;
    left: 12px;
  }
  .del {
    background: var(--error-bg);
    color: var(--error);
  }
  .del::before {
    content: '−';
  }
  .add {
    background: var(--ok-bg);
    color: var(--ok);
  }
  .add::before {
    content: '+';
  }
  .diff b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .outcome {
    font-size: 13px;
    color: var(--soft);
  }
`;
