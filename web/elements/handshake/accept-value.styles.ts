import { css } from 'lit';

/** The steps to the accept value, one below the other. */
export const acceptValueStyles = css`
  ol {
    list-style: none;
    margin: 0;
    padding: 4px 16px 14px;
    display: grid;
    gap: 12px;
  }
  li {
    display: grid;
    grid-template-columns: 190px minmax(0, 1fr);
    gap: 2px 14px;
    align-items: baseline;
    font-size: 14px;
  }
  .name {
    color: var(--soft);
  }
  code {
    font-size: 14px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .key {
    color: var(--length-ink);
  }
  .guid {
    color: var(--key-ink);
  }
  .text {
    grid-column: 2;
    color: var(--soft);
    font-size: 13px;
  }
  .result {
    font-weight: 700;
  }
  .found {
    border-top: 1px solid var(--line);
    padding-top: 12px;
  }
  .different {
    color: var(--error);
    background: var(--error-bg);
    border-radius: 4px;
    padding: 1px 3px;
    outline: 1.5px solid var(--error);
    text-decoration: underline;
  }
  .match {
    color: var(--ok);
  }
  .mismatch,
  .newline,
  .missing {
    color: var(--error);
  }
  @container (max-width: 560px) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
    .text {
      grid-column: 1;
    }
  }
`;
