import { css } from 'lit';

/** Panes side by side with a line between them, each of which scrolls alone; their widths are the view's. */
export const sidePanes = css`
  .panes {
    display: grid;
    gap: 1px;
    min-height: 0;
    background: var(--line);
  }
  .pane {
    min-width: 0;
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
    background: var(--card);
  }
  .pane:focus-visible {
    outline-offset: -2px;
  }
`;
