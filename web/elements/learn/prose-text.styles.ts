import { css } from 'lit';

export const proseTextStyles = css`
  :host > div,
  div:has(> p) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  code {
    padding: 1px 3px;
    border-radius: 3px;
    background: var(--sunk);
    font-size: 0.92em;
  }
  .term {
    display: inline;
    border: 0;
    padding: 0;
    background: none;
    font: inherit;
    color: inherit;
    text-decoration: underline dotted var(--edge) 1.5px;
    text-underline-offset: 4px;
    cursor: pointer;
  }
  .term:hover,
  .term[aria-expanded='true'] {
    color: var(--accent);
    text-decoration-color: currentColor;
  }
  .meaning {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--accent);
    background: var(--sunk);
    font-size: 14px;
    line-height: 20px;
  }
  .meaning a {
    white-space: nowrap;
  }
  @media print {
    .term {
      text-decoration: none;
    }
  }
`;
