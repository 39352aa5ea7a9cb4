import { css } from 'lit';

/** Chips in a row, and the list that one of them opens over what stands below. */
export const chipsStyles = css`
  :host {
    position: relative;
    flex: none;
    padding: 6px 12px;
    border-top: 1px solid var(--line);
    font-size: 12px;
  }
  p {
    min-height: 24px;
    padding: 2px 4px;
    color: var(--soft);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chip {
    display: inline-block;
    max-width: 100%;
    min-height: 24px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: none;
    color: var(--ink);
    font: 12px/22px var(--ui);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  span.chip {
    padding-inline: 4px;
  }
  button.chip {
    border-color: var(--line);
    background: var(--card);
    cursor: pointer;
  }
  button.chip::after {
    content: ' ▾' / '';
    color: var(--soft);
  }
  [data-chip='form'] span {
    font-weight: 600;
  }
  .chip i {
    font-style: normal;
    color: var(--soft);
  }
  button.chip:hover {
    border-color: var(--edge);
  }
  button.chip.chosen {
    border-color: var(--accent);
  }
  [aria-expanded='true'] {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
  }
  .panel {
    position: absolute;
    left: 12px;
    right: 12px;
    top: calc(100% - 4px);
    z-index: 6;
    max-width: 440px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--card);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
    font-size: 13px;
  }
  :host([above]) .panel {
    top: auto;
    bottom: calc(100% - 4px);
  }
  [role='listbox'] {
    max-height: min(320px, 44vh);
    padding: 4px;
    overflow: auto;
    scrollbar-width: thin;
  }
  [role='option'] {
    display: block;
    width: 100%;
    min-height: 32px;
    padding: 5px 8px 5px 28px;
    border: 0;
    border-radius: 4px;
    background: none;
    line-height: 20px;
    text-align: start;
    cursor: pointer;
  }
  [role='option']:hover,
  [aria-selected='true'] {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
  }
  [aria-selected='true']::before {
    content: '✓' / '';
    float: left;
    margin-left: -20px;
  }
  [role='option']:focus-visible {
    outline-offset: -2px;
  }
  small {
    display: block;
    color: var(--soft);
    font-size: 12px;
    line-height: 16px;
  }
  [role='group'] > p {
    padding: 8px 8px 2px;
    font-weight: 600;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 8px;
    align-items: start;
    padding: 8px 12px 12px;
    border-top: 1px solid var(--line);
  }
  label {
    grid-column: 1 / -1;
    color: var(--soft);
  }
  form .field {
    resize: vertical;
    overflow-wrap: anywhere;
  }
  @media (max-width: 699px) {
    .chip {
      min-height: 32px;
      border-radius: 16px;
      font-size: 13px;
      line-height: 30px;
    }
    [role='option'] {
      min-height: 44px;
    }
    form .field {
      font-size: 16px;
    }
  }
`;
