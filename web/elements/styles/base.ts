import { css } from 'lit';

/** What every element of wslens starts from. */
export const base = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  code,
  .mono {
    font-family: var(--mono);
    font-variant-ligatures: none;
  }
  a {
    color: var(--accent);
    text-underline-offset: 2px;
  }
  p,
  h2,
  h3 {
    margin: 0;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .soft {
    color: var(--soft);
  }
  .section {
    unicode-bidi: isolate;
  }
  .hidden-character {
    font: 0.82em var(--mono);
    margin: 0 1px;
    padding: 0 3px;
    white-space: nowrap;
    border-radius: 3px;
    background: var(--sunk);
    color: var(--soft);
    box-shadow: inset 0 0 0 1px var(--line);
  }
`;
