import type { css, CSSResult } from 'lit';

/** The passages as a list; css comes from load-passages.ts. */
export const passagesStyles = (css: Css): CSSResult => css`
  .connection {
    padding: 2px 16px 8px;
  }
  ol {
    margin: 0;
    padding: 0;
    max-height: var(--list-height, none);
    overflow: auto;
    list-style: none;
    border-top: 1px solid var(--line);
  }
  li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-right: 16px;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li:hover {
    background: var(--sunk);
  }
  li > .button {
    flex: none;
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    flex: 1;
    min-width: 0;
    min-height: 40px;
    padding: 8px 0 8px 16px;
    border: 0;
    background: none;
    font-size: 13px;
    text-align: start;
    cursor: pointer;
  }
  .place:focus-visible {
    outline-offset: -3px;
  }
  .place b {
    font-weight: 600;
  }
  .chosen {
    background: color-mix(in oklab, var(--accent) 10%, var(--card));
    box-shadow: inset 3px 0 var(--accent);
  }
  .lines {
    margin-inline-start: auto;
    color: var(--soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .excerpt {
    flex: 1 1 100%;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
    color: var(--soft);
  }
  .out .excerpt {
    text-decoration: line-through;
  }
  .place small {
    flex-basis: 100%;
    color: var(--soft);
    font-size: 12.5px;
  }
`;

type Css = typeof css;
