import { css } from 'lit';

/** A card that is folded away: its heading opens it. */
export const fold = css`
  summary {
    padding: 10px 16px;
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
    cursor: pointer;
    list-style-position: inside;
  }
`;
