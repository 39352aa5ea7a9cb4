import { css } from 'lit';

/** The notations as a grid of buttons. */
export const notationsStyles = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: 8px;
  }
  button {
    display: block;
    width: 100%;
    height: 100%;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: none;
    color: var(--ink);
    font: 14px/1.5 var(--ui);
    text-align: left;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--accent);
  }
  code {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 13px;
    color: var(--soft);
  }
  p {
    margin-top: 12px;
    font-size: 14px;
    color: var(--soft);
  }
`;
