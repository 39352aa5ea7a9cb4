import { css } from 'lit';

/** Buttons, fields and choices. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  legend {
    padding: 0 0 5px;
  }
  .button {
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 5px 12px;
    min-height: 32px;
    background: var(--card);
    color: var(--ink);
    font-size: 13.5px;
    font-weight: 550;
    cursor: pointer;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  .button:hover {
    border-color: var(--edge);
    background: var(--sunk);
  }
  .button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .button.main:hover {
    background: color-mix(in oklab, var(--accent) 86%, var(--ink));
  }
  .button.small {
    min-height: 28px;
    padding: 2px 10px;
    font-size: 12.5px;
  }
  .button:disabled {
    color: var(--soft);
    cursor: default;
    background: none;
  }
  .field {
    width: 100%;
    border: 1px solid var(--edge);
    border-radius: 8px;
    padding: 6px 10px;
    min-height: 34px;
    background: var(--card);
    font: 13.5px/1.5 var(--mono);
  }
  .field::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  .field[aria-invalid='true'] {
    border-color: var(--error);
  }
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    border: 1px solid var(--edge);
    border-radius: 8px;
    overflow: hidden;
    background: var(--card);
    font-size: 13px;
  }
  .segments label {
    position: relative;
    padding: 5px 10px;
    min-height: 30px;
    white-space: nowrap;
    color: var(--soft);
    cursor: pointer;
  }
  .segments label + label {
    border-left: 1px solid var(--line);
  }
  .segments label:hover {
    color: var(--ink);
  }
  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments label:has(:checked) {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .segments label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: -4px;
    outline-color: currentColor;
  }
  @media (forced-colors: active) {
    .segments label:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
