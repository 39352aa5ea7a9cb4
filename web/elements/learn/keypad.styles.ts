import { css } from 'lit';

/** Ten columns of two rows, from 0 to f and the four others. */
export const keypadStyles = css`
  .keys {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 4px;
    padding: 4px 8px 12px;
  }
  button {
    min-height: 44px;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--sunk);
    color: var(--ink);
    font: 600 17px var(--mono);
    touch-action: manipulation;
    cursor: pointer;
  }
  button:active {
    background: var(--accent);
    color: var(--on-accent);
  }
  button:nth-child(n + 17) {
    background: var(--card);
    border-color: var(--edge);
  }
  @media print {
    .keys {
      display: none;
    }
  }
`;
