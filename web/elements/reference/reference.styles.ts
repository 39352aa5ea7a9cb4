import { css } from 'lit';

/** Three panes as in the workspace: sections, tables, entry. On top of each other below 1100 px, one column below 700 px. */
export const referenceStyles = css`
  :host {
    display: grid;
    min-height: 0;
    font: 14px/1.45 var(--ui);
    color: var(--ink);
    scrollbar-color: var(--edge) transparent;
    --card-edge: 0;
    --card-radius: 0;
  }
  .panes {
    grid-template: minmax(0, 1fr) / 232px minmax(0, 1fr) minmax(360px, 38%);
  }
  .contents {
    padding: 12px 8px;
  }
  .contents h2 {
    padding: 0 8px 8px;
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
  }
  .contents .field {
    font: 13px var(--ui);
    border-radius: 6px;
  }
  nav {
    display: grid;
    padding-top: 8px;
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding: 0 8px;
    border-radius: 6px;
    color: var(--ink);
    text-decoration: none;
  }
  nav a:hover {
    background: var(--sunk);
  }
  nav a[aria-current] {
    background: color-mix(in oklab, var(--accent) 12%, var(--card));
    font-weight: 600;
  }
  nav small {
    margin-left: auto;
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .none {
    color: var(--soft);
  }
  .lead {
    padding: 24px 16px;
  }
  .pane .back {
    display: none;
  }
  @media (max-width: 1099px) {
    .panes {
      grid-template: auto minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
    }
    .contents {
      display: grid;
      grid-template: auto / auto minmax(160px, 260px);
      align-items: center;
      padding: 8px;
      gap: 4px 12px;
    }
    .contents h2 {
      padding: 0 8px;
    }
    nav {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      padding: 0;
    }
  }
  @media (max-width: 699px) {
    .panes {
      display: block;
    }
    .pane {
      overflow: visible;
    }
    .contents {
      grid-template-columns: minmax(0, 1fr);
      border-bottom: 1px solid var(--line);
    }
    .contents h2,
    .panes:not(.chosen) .entry,
    .chosen :is(.contents, .tables) {
      display: none;
    }
    .contents .field {
      min-height: 40px;
      font-size: 16px;
    }
    nav a {
      min-height: 40px;
    }
    .pane .back {
      display: inline-flex;
      min-height: 40px;
      margin: 8px 16px 0;
    }
  }
  @media print {
    .panes {
      display: block;
      background: none;
    }
    .pane {
      overflow: visible;
    }
    .contents,
    .chosen .tables {
      display: none;
    }
  }
`;
