import { css } from 'lit';

/** The two directions of a connection, beside each other where there is room. */
export const connectionStyles = css`
  .lanes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-top: 1px solid var(--line);
  }
  .terms {
    padding: 2px 16px 12px;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  article {
    padding: 12px 16px 14px;
  }
  article + article {
    border-top: 1px solid var(--line);
  }
  h3 {
    font-size: 13.5px;
    font-weight: 600;
    margin-bottom: 6px;
  }
  h3::first-letter {
    text-transform: uppercase;
  }
  .state {
    font-size: 14px;
    margin-bottom: 8px;
  }
  @container (min-width: 640px) {
    .lanes:has(article + article) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    article + article {
      border-top: 0;
      border-left: 1px solid var(--line);
    }
  }
`;
