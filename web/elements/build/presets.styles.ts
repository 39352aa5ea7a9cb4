import { css } from 'lit';

/** The list of presets in its groups. */
export const presetsStyles = css`
  .body {
    display: grid;
    gap: 10px;
    padding: 0 16px 14px;
    font-size: 14px;
  }
  .list {
    display: grid;
    gap: 2px;
    max-height: 330px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 4px 0;
  }
  .group {
    padding: 8px 12px 3px;
    font-size: 12.5px;
    font-weight: 500;
    color: var(--soft);
  }
  .preset {
    display: block;
    width: 100%;
    border: 0;
    padding: 5px 12px;
    min-height: 30px;
    background: none;
    font: 13.5px/1.45 var(--ui);
    text-align: left;
    cursor: pointer;
  }
  .preset code {
    display: block;
    font-size: 12px;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  .preset:hover {
    background: var(--sunk);
  }
  .preset:focus-visible {
    outline-offset: -2px;
  }
  .preset[aria-pressed='true'] {
    background: color-mix(in oklab, var(--accent) 12%, var(--card));
  }
  @media (forced-colors: active) {
    .preset[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  .chosen {
    font-size: 13px;
  }
  .error {
    color: var(--error);
  }
`;
