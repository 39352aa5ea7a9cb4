import { css } from 'lit';

export const glossaryStyles = css`
  dl {
    margin: 16px 0 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 14em) minmax(0, 1fr);
    gap: 0 16px;
    padding: 8px;
    border-top: 1px solid var(--line);
  }
  .here {
    background: var(--sunk);
    box-shadow: inset 3px 0 var(--accent);
  }
  dt {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  dt a {
    color: inherit;
    text-decoration: none;
  }
  dt a:hover {
    text-decoration: underline;
  }
  dd {
    margin: 0;
    max-width: 64ch;
  }
  .lesson {
    display: inline-block;
    margin-inline: 4px;
    font-size: 13px;
  }
  @media (max-width: 699px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    dt a,
    .lesson {
      display: inline-flex;
      align-items: center;
      min-height: 32px;
    }
  }
`;
