import { css } from 'lit';

/** The list of findings, and what is folded in it. */
export const findingsStyles = css`
  .card > * + * {
    border-top: 1px solid var(--line);
  }
  details {
    --tone: var(--error);
  }
  details.warning {
    --tone: var(--warning);
  }
  details.note {
    --tone: var(--note);
  }
  summary {
    padding: 10px 16px;
    border-left: 4px solid var(--tone);
    cursor: pointer;
    font-size: 14.5px;
  }
  summary b {
    color: var(--tone);
    font-size: 12.5px;
    font-weight: 650;
    margin-right: 6px;
  }
  .more {
    padding: 10px 16px;
  }
  .card > .follow {
    padding: 0 16px 14px;
    border: 0;
  }
  .follow > details {
    margin-top: 8px;
  }
`;
