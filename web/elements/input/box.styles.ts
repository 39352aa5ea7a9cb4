import { css } from 'lit';

/** The text field, and the layer behind it that has the same text in the same places. */
export const boxStyles = css`
  .card:focus-within {
    border-color: var(--accent);
  }
  .card:has(textarea:focus) {
    box-shadow: 0 0 0 1px var(--accent);
  }
  label {
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
    margin-right: auto;
  }
  .paste {
    display: grid;
    max-height: min(44vh, 380px);
    overflow: auto;
  }
  .paste > * {
    grid-area: 1 / 1;
    min-width: 0;
    margin: 0;
    padding: 4px 16px 14px;
    border: 0;
    font: 15px/1.7 var(--mono);
    font-variant-ligatures: none;
    letter-spacing: 0;
    tab-size: 4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  textarea {
    width: 100%;
    height: 100%;
    min-height: 112px;
    resize: none;
    overflow: hidden;
    background: none;
    outline: 0;
  }
  textarea.large {
    height: min(44vh, 380px);
    overflow: auto;
  }
  textarea::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  .mirror,
  .mirror mark {
    color: transparent;
  }
  .mirror {
    pointer-events: none;
    user-select: none;
  }
  .card.over {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 8%, var(--card));
  }
  .problem {
    margin: 0;
    padding: 0 16px 12px;
    font-size: 13px;
    color: var(--error);
  }
`;
