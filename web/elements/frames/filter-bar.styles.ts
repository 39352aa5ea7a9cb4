import { css } from 'lit';

export const filterStyles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    flex: none;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
  }
  .filter .field {
    min-height: 28px;
    padding: 2px 8px;
    border-radius: 6px;
    font: 13px var(--ui);
  }
  .filter [type='search'] {
    flex: 1 1 112px;
    width: auto;
    min-width: 0;
  }
  .filter select.field {
    width: auto;
    max-width: 92px;
  }
  .filter .button {
    border-color: var(--edge);
    border-radius: 6px;
    white-space: nowrap;
  }
  .filter .button[aria-pressed='true'],
  .directions [aria-pressed='true'] {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
    color: var(--ink);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--accent);
  }
  .directions {
    display: inline-flex;
    overflow: clip;
    border: 1px solid var(--edge);
    border-radius: 6px;
  }
  .directions button {
    min-width: 32px;
    min-height: 26px;
    padding: 0 8px;
    border: 0;
    background: var(--card);
    color: var(--soft);
    font-size: 13px;
    cursor: pointer;
  }
  .directions button + button {
    border-inline-start: 1px solid var(--line);
  }
  .directions button:focus-visible {
    outline-offset: -3px;
  }
  .cross {
    color: var(--error);
  }
  @media (max-width: 699px) {
    .filter .field,
    .filter .button,
    .directions button {
      min-height: 40px;
    }
    .filter .field {
      font-size: 16px;
    }
    .filter [type='search'] {
      flex-basis: 100%;
    }
    .filter select.field {
      max-width: 112px;
    }
    .directions button {
      min-width: 40px;
    }
  }
  @media print {
    .filter {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .filter [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
