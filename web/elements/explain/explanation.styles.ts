import { css } from 'lit';

/** What is explained: its title in the colour of a severity, the way to it, its bits, and sentences. */
export const explanationStyles = css`
  .error,
  .warning,
  .note {
    border-left: 3px solid var(--tone);
    padding-left: 12px;
  }
  .error {
    --tone: var(--error);
  }
  .warning {
    --tone: var(--warning);
  }
  .note {
    --tone: var(--note);
  }
  h3 {
    font-size: 17px;
    line-height: 24px;
    font-weight: 600;
    text-wrap: balance;
  }
  h3.mono {
    font-size: 16px;
  }
  h4 {
    margin: 0;
    font-size: 12px;
    font-weight: 600;
    color: var(--soft);
  }
  p {
    max-width: 64ch;
  }
  .wait {
    padding: 4px 16px;
    color: var(--soft);
  }
  .lead {
    font-weight: 600;
    color: var(--front);
  }
  .section,
  small {
    font-size: 12px;
    color: var(--soft);
    font-weight: 400;
    white-space: nowrap;
  }
  .force {
    white-space: normal;
  }
  .crumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    font-size: 12px;
    color: var(--soft);
  }
  .crumbs button {
    border: 0;
    padding: 0;
    min-height: 24px;
    background: none;
    font: inherit;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-color: var(--edge);
    cursor: pointer;
  }
  .crumbs button:hover {
    color: var(--ink);
  }
  .crumbs b {
    font-weight: 600;
    color: var(--ink);
  }
  .bits {
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 36px));
    gap: 2px;
    font: 600 15px/32px var(--mono);
    text-align: center;
  }
  .bits .cell {
    border-bottom: 2px var(--under) var(--front);
    border-radius: 4px 4px 0 0;
  }
`;
