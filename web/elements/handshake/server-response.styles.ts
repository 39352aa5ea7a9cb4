import { css } from 'lit';

/** The choices of a server, and its response. */
export const serverResponseStyles = css`
  .body {
    display: grid;
    gap: 14px;
    font-size: 14px;
  }
  .fields {
    display: grid;
    gap: 12px;
  }
  .row {
    display: grid;
    gap: 5px;
    align-content: start;
  }
  select.field {
    font-family: var(--ui);
  }
  pre {
    margin: 0;
    padding: 10px 12px;
    border-radius: 8px;
    background: var(--sunk);
    font-size: 13.5px;
    line-height: 1.55;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .status b {
    color: var(--ok);
  }
  .status.refused b,
  .error {
    color: var(--error);
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @container (min-width: 640px) {
    .fields {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
`;
