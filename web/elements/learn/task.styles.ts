import { css } from 'lit';

/** A column beside what one works on. */
export const taskStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 16px;
  }
  header h2 {
    margin-right: auto;
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
  }
  .count {
    font-size: 12px;
    font-weight: 600;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .grab {
    display: none;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 0 16px 16px;
  }
  .body > [role='status']:not(:has(*)) {
    margin-top: -12px;
  }
  .what {
    display: grid;
    gap: 8px;
    font-size: 15px;
    font-weight: 600;
    line-height: 22px;
  }
  .conditions {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .conditions li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    min-height: 34px;
    padding: 4px 0;
  }
  .conditions li + li {
    border-top: 1px solid var(--line);
  }
  .words,
  .now {
    overflow-wrap: anywhere;
  }
  .now {
    font-size: 12px;
    color: var(--soft);
    max-width: 16ch;
    text-align: end;
  }
  .tick {
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border: 1.5px solid var(--edge);
    border-radius: 50%;
    font-size: 11px;
    font-weight: 700;
  }
  .not .tick {
    border-color: var(--error);
    color: var(--error);
  }
  .met .tick {
    border-color: var(--ok);
    background: var(--ok);
    color: var(--card);
  }
  .feedback {
    padding: 2px 0 2px 12px;
    border-left: 3px solid var(--warning);
  }
  .hints,
  .hint,
  .result {
    display: grid;
    gap: 8px;
  }
  .hint {
    padding-top: 8px;
  }
  .hint h3 {
    font-size: 12px;
    font-weight: 600;
    color: var(--soft);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .aha {
    display: grid;
    gap: 4px;
    padding: 12px;
    border-radius: 8px;
    background: var(--ok-bg);
  }
  .aha > b {
    color: var(--ok);
  }
  .small {
    font-size: 12px;
  }
  .said summary {
    padding: 8px 0;
    font-weight: 600;
    cursor: pointer;
  }
  .said > div {
    display: grid;
    gap: 8px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .said .error,
  .said .warning {
    padding-left: 12px;
    border-left: 3px solid var(--error);
  }
  .said .warning {
    border-color: var(--warning);
  }
  code {
    font-size: 0.94em;
  }
  @media (forced-colors: active) {
    .met .tick {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: block;
      break-before: page;
      padding: 16px;
    }
    .printed pre {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .hints,
    .result,
    .count,
    .now {
      display: none;
    }
    .conditions .tick {
      border: 1px solid;
      border-radius: 2px;
      background: none;
      color: transparent;
    }
  }
`;
