import { css } from 'lit';

/** The lessons as rows; on a phone the minutes stand under the goal. */
export const courseMapStyles = css`
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px 24px;
    align-items: start;
  }
  h2 {
    letter-spacing: -0.01em;
  }
  legend {
    position: absolute;
    clip-path: inset(50%);
  }
  .lead,
  .sum {
    grid-column: 1 / -1;
    max-width: 64ch;
  }
  .lead {
    font-size: 16px;
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    color: var(--soft);
  }
  progress {
    width: 160px;
    height: 8px;
    accent-color: var(--ok);
  }
  section {
    padding-top: 32px;
  }
  h3 {
    font-size: 17px;
  }
  small,
  .minutes {
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  ol,
  ul {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-top: 1px solid var(--line);
  }
  li a {
    display: grid;
    grid-template-columns: 28px minmax(0, 30ch) minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    min-height: 44px;
    padding: 6px 8px;
    color: var(--ink);
    text-decoration: none;
  }
  ul a {
    grid-template-columns: minmax(0, 30ch) minmax(0, 1fr);
    padding-left: 48px;
  }
  li a:hover {
    background: var(--sunk);
  }
  li a:hover b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  b {
    font-weight: 600;
  }
  .goal {
    color: var(--soft);
    font-size: 13px;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border: 1.5px solid var(--edge);
    border-radius: 50%;
    font-size: 12px;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .begun .mark {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .solved .mark {
    border-color: var(--ok);
    background: var(--ok);
    color: var(--card);
    font-weight: 700;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding-top: 32px;
  }
  @media (max-width: 699px) {
    :host {
      overflow: visible;
    }
    header {
      grid-template-columns: minmax(0, 1fr);
    }
    .button,
    .segments label {
      min-height: 40px;
    }
    .segments label {
      display: inline-flex;
      align-items: center;
    }
    .button {
      display: inline-flex;
      align-items: center;
    }
    li a {
      grid-template-columns: 28px minmax(0, 1fr) auto;
      padding-block: 10px;
    }
    .goal {
      grid-area: 2 / 2 / 3 / -1;
      font-size: 14px;
    }
    .minutes {
      grid-area: 1 / 3;
    }
  }
  @media (forced-colors: active) {
    .solved .mark {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .button,
    progress,
    fieldset {
      display: none;
    }
  }
`;
