import { css, unsafeCSS } from 'lit';

/** In pixels. */
export const lineHeight = 20;

/** Lines behind a text field that has the same lines: their numbers are above it and stay when it is scrolled sideways. */
export const sourceStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    min-height: 0;
  }
  .scroller {
    --gutter: 36px;
    --size: 13px;
    position: relative;
    overflow: auto;
    scrollbar-width: thin;
    padding-bottom: 12px;
  }
  .scroller:has(.sides) {
    --gutter: 56px;
  }
  .small {
    --size: 12px;
  }
  .sheet {
    display: grid;
    grid-template: auto / minmax(0, 1fr);
    width: max(100%, calc(var(--gutter) + 16px + var(--columns) * 1ch));
    font: var(--size) / ${unsafeCSS(lineHeight)}px var(--mono);
    font-variant-ligatures: none;
  }
  .sheet > * {
    grid-area: 1 / 1;
    min-width: 0;
  }
  textarea {
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0 16px 0 var(--gutter);
    border: 0;
    outline: 0;
    background: none;
    font: inherit;
    letter-spacing: 0;
    tab-size: 4;
    white-space: pre;
    overflow: hidden;
    resize: none;
  }
  .text {
    min-width: 0;
    color: transparent;
    letter-spacing: 0;
    tab-size: 4;
    white-space: pre;
  }
  .wraps textarea,
  .wraps .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .bare textarea {
    overflow: auto;
    min-height: 50vh;
  }
  .bare .sheet,
  .empty .sheet {
    height: 100%;
  }
  .mirror {
    pointer-events: none;
    user-select: none;
  }
  .row {
    display: grid;
    grid-template-columns: var(--gutter) minmax(0, 1fr);
    min-height: ${unsafeCSS(lineHeight)}px;
    padding-right: 16px;
  }
  .text {
    justify-self: start;
  }
  .gutter {
    position: sticky;
    left: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: 28px 20px;
    gap: 4px;
    width: calc(var(--gutter) - 2px);
    overflow: hidden;
    background: var(--card);
    color: var(--soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .number {
    text-align: end;
  }
  .gutter b {
    justify-self: start;
    align-self: center;
    min-width: 18px;
    padding: 0 4px;
    border-radius: 3px;
    background: var(--payload);
    color: var(--payload-ink);
    font: 600 12px/16px var(--ui);
    text-align: center;
  }
  .in .gutter {
    box-shadow: inset 3px 0 var(--payload-ink);
  }
  .row.in {
    background: color-mix(in oklab, var(--payload) 40%, transparent);
  }
  .on,
  .on .gutter {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
  }
  .text mark {
    color: transparent;
  }
  mark.bits {
    background: var(--back);
  }
  mark.first {
    background: linear-gradient(90deg, var(--fin) 12.5%, var(--rsv) 0 50%, var(--opcode) 0);
  }
  mark.second {
    background: linear-gradient(90deg, var(--mask) 12.5%, var(--length) 0);
  }
  mark.error,
  mark.warning {
    text-decoration: underline wavy 1.5px var(--error);
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }
  mark.warning {
    text-decoration-color: var(--warning);
  }
  mark.lit {
    background: color-mix(in oklab, var(--accent) 30%, transparent);
    outline: 1.5px solid var(--accent);
  }
  .newline::after {
    content: attr(data-end);
    padding: 0 2px;
    border-radius: 3px;
    background: var(--error-bg);
    color: var(--error);
    font-weight: 700;
  }
  .empty .sheet {
    min-height: 200px;
    margin: 0 12px;
    width: calc(100% - 24px);
    border: 1.5px dashed var(--edge);
    border-radius: 8px;
  }
  .empty textarea {
    padding: 14px 16px;
    white-space: pre-wrap;
  }
  textarea::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  textarea:focus-visible {
    outline: 0;
  }
  /* Above the numbers of the lines. */
  :host(:focus-within)::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 2;
    border: 2px solid var(--accent);
    pointer-events: none;
  }
  .problem {
    margin: 0;
    padding: 0 16px 12px;
    font-size: 13px;
    color: var(--error);
  }
  .drop {
    position: fixed;
    inset: 12px;
    z-index: 9;
    display: grid;
    place-items: center;
    border: 2px dashed var(--accent);
    border-radius: 12px;
    background: color-mix(in oklab, var(--card) 88%, transparent);
    color: var(--ink);
    font-size: 17px;
    font-weight: 600;
    pointer-events: none;
  }
  @media (max-width: 699px) {
    .scroller {
      --size: 16px;
      max-height: 60vh;
    }
  }
  @media (forced-colors: active) {
    mark.lit {
      outline: 2px solid Highlight;
    }
  }
`;
