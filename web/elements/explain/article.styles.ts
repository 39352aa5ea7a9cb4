import { css } from 'lit';

/** An article of causes: two columns where there is room, what it is and why beside what to look at. */
export const articleStyles = css`
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    max-width: 800px;
    padding: 16px 24px 32px;
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
    container-type: inline-size;
  }
  article > p {
    max-width: 68ch;
  }
  section {
    display: grid;
    gap: 8px;
  }
  h2 {
    font-size: 17px;
    line-height: 24px;
    font-weight: 600;
  }
  small {
    font-size: 13px;
    font-weight: 400;
    color: var(--soft);
  }
  ol {
    display: grid;
    gap: 12px;
    margin: 0;
    padding-inline-start: 20px;
  }
  .cause {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    gap: 2px 24px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
    font-size: 13px;
  }
  h3 {
    font-size: 14px;
    font-weight: 600;
  }
  h3 button {
    border: 0;
    padding: 0;
    min-height: 24px;
    background: none;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-color: var(--edge);
    cursor: pointer;
  }
  h3 button:hover {
    color: var(--accent);
  }
  .why {
    grid-column: 1;
    color: var(--soft);
  }
  .look {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  .evidence {
    grid-column: 1 / -1;
    color: var(--soft);
    font-size: 12px;
  }
  q {
    font-family: var(--mono);
    color: var(--ink);
  }
  .section {
    font-size: 12px;
    color: var(--soft);
    white-space: nowrap;
  }
  @container (max-width: 520px) {
    .cause {
      grid-template-columns: minmax(0, 1fr);
    }
    .look,
    .evidence {
      grid-column: 1;
      grid-row: auto;
    }
  }
  @media (max-width: 699px) {
    article {
      padding: 16px;
    }
    h3 button {
      min-height: 40px;
    }
  }
`;
