import { css } from 'lit';

/** The first visit. */
export const welcomeStyles = css`
  :host {
    min-height: 0;
    overflow: auto;
    container-type: inline-size;
    background: var(--card);
  }
  .welcome {
    display: grid;
    gap: 24px;
    max-width: 960px;
    margin: 0 auto;
    padding: 32px 24px;
  }
  h2 {
    font-size: 24px;
    line-height: 32px;
    font-weight: 650;
    letter-spacing: -0.015em;
  }
  header p {
    max-width: 60ch;
    margin-top: 8px;
    color: var(--soft);
    font-size: 17px;
    line-height: 26px;
  }
  .ways {
    display: grid;
    gap: 16px;
  }
  .ways section {
    display: grid;
    gap: 8px;
    align-content: start;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .art {
    padding: 12px;
    border-radius: 6px;
    background: var(--sunk);
    color: var(--soft);
    font-size: 13px;
    line-height: 22px;
  }
  mark {
    padding: 2px 4px;
    border-radius: 3px;
  }
  .bit {
    display: inline-block;
    width: 22px;
    border-bottom: 2px var(--under) var(--front);
    font-weight: 600;
    text-align: center;
  }
  h3 {
    font-size: 17px;
    font-weight: 600;
  }
  .ways p {
    color: var(--soft);
  }
  .ways .button {
    justify-self: start;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  h3 small {
    color: var(--soft);
    font-size: 14px;
    font-weight: 400;
  }
  .kinds h3 {
    margin-bottom: 8px;
  }
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    border-top: 1px solid var(--line);
    list-style: none;
  }
  li {
    border-bottom: 1px solid var(--line);
  }
  li button {
    display: grid;
    grid-template-columns: 112px minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    width: 100%;
    min-height: 36px;
    padding: 0 8px;
    border: 0;
    background: none;
    font-size: 13px;
    text-align: start;
    cursor: pointer;
  }
  li button:hover {
    background: var(--sunk);
  }
  li button:focus-visible {
    outline-offset: -2px;
  }
  b {
    font-weight: 550;
  }
  li code {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--soft);
    font-size: 12px;
  }
  @container (min-width: 560px) {
    .ways,
    ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 699px) {
    .welcome {
      padding: 24px 16px;
    }
    li button {
      min-height: 44px;
    }
  }
`;
