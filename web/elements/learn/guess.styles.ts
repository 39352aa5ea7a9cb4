import { css } from 'lit';

export const guessStyles = css`
  .guess {
    display: grid;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--sunk);
  }
  h3 {
    font-size: 12px;
    font-weight: 600;
    color: var(--soft);
  }
  #question {
    font-weight: 600;
  }
  .choices {
    display: grid;
    gap: 6px;
  }
  .button {
    min-height: 36px;
    text-align: start;
    font-weight: 500;
    border-color: var(--edge);
  }
  .button:disabled {
    border-color: var(--line);
    color: var(--soft);
  }
  .button.right {
    border-color: var(--ok);
    background: var(--ok-bg);
    color: var(--ok);
    font-weight: 600;
  }
  .button.wrong {
    border-color: var(--error);
    background: var(--error-bg);
    color: var(--error);
  }
  [role='status']:not(:has(*)) {
    margin-top: -8px;
  }
  .skip {
    justify-self: start;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--soft);
    font-size: 13px;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .skip:hover {
    color: var(--ink);
  }
  @media (max-width: 699px) {
    .button,
    .skip {
      min-height: 44px;
      font-size: 16px;
    }
  }
  @media print {
    .skip {
      display: none;
    }
  }
`;
