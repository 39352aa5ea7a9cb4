import { css } from 'lit';

/** The colours of each level of a verdict, and its symbol. */
export const levelStyles = css`
  .ok {
    --tone: var(--ok);
    --tone-bg: var(--ok-bg);
  }
  .note {
    --tone: var(--note);
    --tone-bg: var(--note-bg);
  }
  .warning {
    --tone: var(--warning);
    --tone-bg: var(--warning-bg);
  }
  .error {
    --tone: var(--error);
    --tone-bg: var(--error-bg);
  }
  .empty {
    --tone: var(--soft);
    --tone-bg: var(--card);
  }
  .symbol {
    width: 26px;
    height: 26px;
    border-radius: 50%;
    background: var(--tone);
    color: var(--tone-bg);
    font: 700 15px/26px var(--ui);
    text-align: center;
  }
`;
