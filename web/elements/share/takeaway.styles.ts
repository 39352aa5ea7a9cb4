import { css } from 'lit';

/** The dialog: the forms beside what they give, or above it where there is less room. */
export const takeawayStyles = css`
  dialog {
    width: min(1000px, 100vw - 20px);
    max-width: none;
    height: min(700px, 100dvh - 20px);
    max-height: none;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font: 15px/1.5 var(--ui);
    text-align: start;
    box-shadow: 0 12px 48px rgb(0 0 0 / 0.3);
  }
  dialog[open] {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / 236px minmax(0, 1fr);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 10px 10px 18px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    margin-right: auto;
    font-size: 16px;
  }
  header legend {
    position: absolute;
    clip-path: inset(50%);
  }
  .problem {
    grid-area: 2 / 1 / auto / -1;
    padding: 14px 18px;
    color: var(--error);
  }
  .forms {
    grid-area: 3 / 1 / 5 / auto;
    padding: 12px 10px;
    overflow: auto;
    border-right: 1px solid var(--line);
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
    grid-area: 3 / 2;
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
    grid-area: 4 / 2;
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
  @media (max-width: 700px) {
    dialog[open] {
      grid-template: auto auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    header fieldset {
      order: 1;
      width: 100%;
    }
    .forms {
      grid-area: 3 / 1;
      max-height: 34dvh;
      padding: 10px;
      border-right: 0;
      border-bottom: 1px solid var(--line);
    }
    .forms fieldset + fieldset {
      margin-top: 8px;
    }
    .forms label {
      display: inline-block;
      padding: 3px 8px;
      font-size: 13.5px;
    }
    .preview,
    .refused {
      grid-area: 4 / 1;
    }
    pre {
      padding: 12px;
      font-size: 12px;
    }
    footer {
      grid-area: 5 / 1;
    }
  }
  @media (forced-colors: active) {
    .forms label:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
