import { css } from 'lit';

/** One column to read, in the middle of the view. */
export const readingPage = css`
  :host {
    overflow: auto;
    background: var(--card);
  }
  .page {
    max-width: 880px;
    margin: 0 auto;
    padding: 24px 16px 48px;
  }
  h2 {
    font-size: 24px;
    line-height: 32px;
  }
`;
