import { css } from 'lit';

/** The forms beside what they give, or above it where there is less room. */
export const takenStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) auto / 236px minmax(0, 1fr);
    min-height: 0;
  }
  .problem {
    padding: 14px 18px;
    color: var(--error);
  }
  .forms {
    grid-area: 1 / 1 / 3 / auto;
    padding: 12px 10px;
    overflow: auto;
    border-inline-end: 1px solid var(--line);
  }
  .forms fieldset + fieldset {
    margin-top: 14px;
  }
  .forms legend {
    padding: 0 8px 4px;
    font-size: 12.5px;
    font-weight: 600;
    color: var(--soft);
  }
  .forms label {
    position: relative;
    display: block;
    padding: 5px 8px;
    border-radius: 7px;
    font-size: 14px;
    cursor: pointer;
  }
  .forms label:hover {
    background: var(--sunk);
  }
  .forms input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .forms label:has(:checked) {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .forms label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .preview,
  .refused {
    grid-area: 1 / 2;
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--sunk);
  }
  .refused {
    padding: 18px;
  }
  img {
    flex: none;
    align-self: center;
    max-width: calc(100% - 32px);
    max-height: 50%;
    margin-top: 16px;
  }
  pre {
    flex: 1;
    min-height: 0;
    margin: 0;
    padding: 14px 18px;
    overflow: auto;
    font: 13px/1.55 var(--mono);
    font-variant-ligatures: none;
    tab-size: 4;
    unicode-bidi: isolate;
  }
  pre:focus-visible {
    outline-offset: -2px;
  }
  footer {
    grid-area: 2 / 2;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px;
    border-top: 1px solid var(--line);
  }
  footer > :not(small) {
    flex: none;
  }
  small {
    margin-right: auto;
    padding-left: 8px;
    font-size: 12.5px;
    color: var(--soft);
  }
  @media (max-width: 699px) {
    :host {
      grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    .forms {
      grid-area: 1 / 1;
      max-height: 34dvh;
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
    }
    .forms label {
      display: inline-block;
    }
    .preview,
    .refused {
      grid-area: 2 / 1;
    }
    footer {
      grid-area: 3 / 1;
    }
  }
  @media (forced-colors: active) {
    .forms label:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
