import { css } from 'lit';

/** What stands below: facts, folded questions, all findings, and links. */
export const furtherStyles = css`
  dt {
    max-width: 110px;
  }
  dd.mono {
    font-size: 12px;
  }
  .folds,
  .all {
    display: grid;
    font-size: 13px;
  }
  .folds > h4 {
    padding-bottom: 4px;
  }
  details {
    border-top: 1px solid var(--line);
  }
  summary {
    padding: 8px 0;
    font-weight: 550;
    cursor: pointer;
  }
  details > p {
    padding: 0 0 12px 16px;
  }
  .all ol {
    margin: 0;
    padding: 0 0 8px;
    list-style: none;
  }
  .entry {
    width: 100%;
    border: 0;
    border-radius: 6px;
    padding: 6px 8px;
    min-height: 32px;
    background: none;
    font-size: 13px;
    text-align: start;
    cursor: pointer;
  }
  .entry.error,
  .entry.warning,
  .entry.note {
    border: 0;
  }
  .entry b {
    color: var(--tone);
    font-size: 12px;
    font-weight: 600;
  }
  .entry:hover,
  .entry[aria-current='true'] {
    background: var(--sunk);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
    font-size: 13px;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
  }
`;
