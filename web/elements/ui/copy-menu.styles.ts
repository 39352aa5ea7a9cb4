import { css } from 'lit';

/** A menu that opens below its button. */
export const copyMenuStyles = css`
  :host {
    display: inline-block;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 6px;
    max-height: 60vh;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
    color: var(--ink);
    box-shadow: 0 8px 30px rgb(0 0 0 / 0.18);
  }
  [popover] button {
    display: block;
    width: 100%;
    border: 0;
    border-radius: 6px;
    padding: 6px 12px;
    background: none;
    text-align: left;
    font-size: 13.5px;
    cursor: pointer;
  }
  [role='group'] {
    margin-bottom: 6px;
    padding-bottom: 6px;
    border-bottom: 1px solid var(--line);
  }
  [role='menuitemradio']::before {
    content: '✓';
    display: inline-block;
    width: 18px;
    visibility: hidden;
  }
  [aria-checked='true']::before {
    visibility: visible;
  }
  [popover] button:hover,
  [popover] button:focus-visible {
    background: var(--sunk);
    outline-offset: -2px;
  }
`;
