import { css } from 'lit';

/** Beside what one works on; below 700 px a strip at the foot of the page, folded to the task, its ticks and the hints. */
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
  .body > [role='status']:empty {
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
  @media (max-width: 699px) {
    section {
      max-height: 76dvh;
      overflow: auto;
      overscroll-behavior: contain;
    }
    header {
      position: sticky;
      top: 0;
      z-index: 1;
      min-height: 44px;
      padding-right: 4px;
      background: var(--card);
    }
    .grab {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border: 0;
      background: none;
      font-size: 18px;
      cursor: pointer;
    }
    .body {
      gap: 10px;
      padding-bottom: 12px;
    }
    .button {
      min-height: 44px;
      flex: 1;
      font-size: 15px;
      justify-content: center;
    }
    /* Folded: two lines of the task, the ticks in a row, and what there is to say of the attempt. */
    section:not(.open) .hints .row {
      justify-content: end;
    }
    section:not(.open) .hints .button {
      flex: none;
    }
    section:not(.open) :is(.words, .now, .hint, .small, .said) {
      display: none;
    }
    section:not(.open) .body {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
    }
    section:not(.open) .body > :not(.conditions, .hints) {
      grid-column: 1 / -1;
    }
    section:not(.open) .body > [role='status'] {
      order: -1;
    }
    section:not(.open) .what {
      order: -2;
    }
    section:not(.open) .conditions {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    section:not(.open) .conditions li {
      display: block;
      min-height: 0;
      padding: 0;
      border: 0;
    }
    section:not(.open) :is(.what, .feedback) {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    section:not(.open) .what p + p {
      display: none;
    }
    section:not(.open) .aha {
      display: block;
      padding: 8px 12px;
    }
    section:not(.open) :is(.aha p, .aha b) {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    .met .tick {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
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
