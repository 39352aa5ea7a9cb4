import { css } from 'lit';

export const resultsStyles = css`
  h3 {
    font-size: 17px;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-top: 24px;
  }
  label {
    font-weight: 600;
  }
  .lines {
    margin: 0;
    max-height: 240px;
    overflow: auto;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    font: 12px/18px var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .wide {
    overflow: auto;
  }
  td:last-child {
    max-width: 30ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-family: var(--mono);
    font-size: 12px;
  }
  [data-state='refused'] td:nth-child(3) {
    color: var(--error);
    font-weight: 600;
  }
  [data-state='solved'] td:nth-child(3) {
    color: var(--ok);
    font-weight: 600;
  }
  @media (max-width: 699px) {
    :host {
      overflow: visible;
    }
    .field {
      font-size: 16px;
    }
    .button {
      min-height: 40px;
    }
  }
`;
