import { css } from 'lit';

/** The look of who accepts a frame. */
export const implementationsStyles = css`
  summary {
    padding: 10px 16px;
    cursor: pointer;
    list-style-position: inside;
  }
  .card > summary {
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
  }
  .case {
    border-top: 1px solid var(--line);
    padding-bottom: 4px;
  }
  .case > summary {
    font-size: 14.5px;
  }
  .title {
    font-weight: 550;
  }
  .sum {
    color: var(--soft);
    font-size: 14px;
    margin-left: 6px;
  }
  .tried,
  .lead {
    padding: 0 16px 10px;
    font-size: 13px;
  }
  .lead {
    padding-top: 10px;
    border-top: 1px solid var(--line);
  }
`;
