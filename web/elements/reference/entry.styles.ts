import { css } from 'lit';

/** An entry reads as an article: title, what and why, examples, and below what others do and say. */
export const entryStyles = css`
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
    container-type: inline-size;
  }
  h2 {
    font-size: 17px;
    font-weight: 600;
    line-height: 1.35;
  }
  h3 {
    padding-top: 12px;
    border-top: 1px solid var(--line);
    font-size: 13px;
    font-weight: 600;
  }
  p,
  dd {
    max-width: 68ch;
  }
  .soft {
    font-size: 13px;
  }
  .steps {
    display: grid;
    gap: 8px;
    max-width: 68ch;
    margin: 0;
    padding-left: 22px;
  }
  .severity {
    font-size: 12px;
    font-weight: 600;
    color: var(--error);
  }
  .severity.warning {
    color: var(--warning);
  }
  .severity.note {
    color: var(--note);
  }
  .source {
    padding-top: 2px;
    font-size: 12.5px;
    color: var(--soft);
  }
  dl {
    row-gap: 8px;
  }
  .about {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  details {
    font-size: 13px;
  }
  summary {
    cursor: pointer;
  }
  details table {
    margin: 8px 0;
  }
  .case table :is(th, td):first-child {
    padding-left: 0;
  }
  .said dl {
    grid-template-columns: minmax(96px, 28%) minmax(0, 1fr);
    padding-top: 8px;
  }
  .said dd {
    display: grid;
    gap: 2px;
  }
  .examples {
    margin-inline: -16px;
  }
  .examples + h3 {
    padding-top: 4px;
    border: 0;
  }
  @media print {
    details:not([open]) {
      display: none;
    }
  }
`;
