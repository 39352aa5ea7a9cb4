import { css } from 'lit';

/** The text as high as it is, or filling the pane with the chips at its foot; on a phone one line that unfolds. */
export const inputStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  .fold {
    display: none;
  }
  .pane {
    grid-row: 2;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
    min-height: 40px;
    padding: 0 8px 0 16px;
  }
  h2 {
    margin-right: 4px;
    color: var(--soft);
    font-size: 13px;
    font-weight: 600;
  }
  legend {
    position: absolute;
    clip-path: inset(50%);
  }
  .segments {
    flex-wrap: nowrap;
    border-color: var(--line);
    border-radius: 6px;
    font-size: 12px;
  }
  .segments label {
    min-height: 0;
    padding: 2px 7px;
    line-height: 20px;
  }
  .space {
    flex: 1;
  }
  .quiet {
    min-height: 28px;
    padding: 2px 5px;
    border-color: transparent;
    background: none;
    color: var(--soft);
    font-size: 12.5px;
    white-space: nowrap;
  }
  .quiet:not(:disabled):hover {
    color: var(--ink);
  }
  .quiet:disabled {
    opacity: 0.6;
  }
  ws-lens-source {
    flex: 0 1 auto;
  }
  ws-lens-chips {
    border-bottom: 1px solid var(--line);
  }
  .rest {
    flex: 1 1 0;
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  .long > ws-lens-source,
  .empty > ws-lens-source {
    flex: 1 1 0;
  }
  .long > .rest {
    flex: 0 1 auto;
    max-height: 50%;
  }
  .empty > .rest {
    flex: 0 1 auto;
    max-height: 60%;
  }
  .away {
    display: none;
  }
  ws-lens-form {
    flex: 1 1 0;
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  @media print {
    .pane {
      display: block;
    }
    .segments,
    .quiet,
    .rest {
      display: none;
    }
    /* Nobody reads pages of a dump. */
    .long > ws-lens-source {
      max-height: 120mm;
      overflow: hidden;
    }
  }
  /* One pane lies on top of the other: what is like the input takes no room from what it means. */
  @media (min-width: 700px) and (max-width: 1099px) {
    ws-lens-neighbours {
      display: none;
    }
  }
  @media (max-width: 699px) {
    :host,
    .pane {
      display: block;
    }
    .fold {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      gap: 8px;
      align-items: center;
      width: 100%;
      min-height: 44px;
      padding: 0 12px;
      border: 0;
      border-bottom: 1px solid var(--line);
      background: none;
      font-size: 14px;
      text-align: start;
    }
    .fold b {
      font-weight: 600;
    }
    .fold code {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      color: var(--soft);
      font-size: 13px;
    }
    .fold small,
    .do {
      max-width: 40vw;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      color: var(--soft);
      font-size: 13px;
    }
    .fold small {
      color: var(--ink);
    }
    .do {
      grid-column: -2;
    }
    .do::after {
      content: ' ▾' / '';
    }
    .pane:not(.unfolded) {
      display: none;
    }
    header {
      min-height: 48px;
    }
    .quiet,
    .segments label {
      min-height: 36px;
      padding-block: 6px;
    }
  }
`;
