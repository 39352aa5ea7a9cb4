import { css } from 'lit';

export const connectionsStyles = css`
  :host {
    flex: none;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  .now,
  li button {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 36px;
    margin: 0;
    padding: 4px 12px;
    border: 0;
    background: none;
    text-align: start;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: var(--sunk);
  }
  button:focus-visible {
    outline-offset: -3px;
  }
  .label {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
    unicode-bidi: isolate;
  }
  small {
    flex: none;
    font-size: 12px;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  #choice {
    border-top: 1px solid var(--line);
  }
  .field {
    width: calc(100% - 24px);
    min-height: 28px;
    margin: 8px 12px;
    padding: 2px 8px;
    border-radius: 6px;
    font: 13px var(--ui);
  }
  ul {
    max-height: 260px;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
    scrollbar-width: thin;
  }
  li {
    border-top: 1px solid var(--line);
  }
  li .label {
    font-weight: 400;
  }
  [aria-current='true'] {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
    box-shadow: inset 3px 0 var(--accent);
  }
  .note {
    padding: 4px 12px 8px;
    color: var(--soft);
  }
  @media (max-width: 699px) {
    .now,
    li button {
      min-height: 44px;
    }
    .field {
      min-height: 40px;
      font-size: 16px;
    }
  }
`;
