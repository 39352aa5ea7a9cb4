import { css } from 'lit';

export const tabStyles = css`
  .tabs {
    flex: 1;
    align-self: stretch;
    display: flex;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
    scroll-padding-inline: 24px;
  }
  /* What goes on beyond an end fades out there: the shades move with the tabs and cover those at the ends. */
  .tabs {
    background:
      linear-gradient(to right, var(--card) 40%, transparent) 0 / 40px 100% no-repeat local,
      linear-gradient(to left, var(--card) 40%, transparent) 100% / 40px 100% no-repeat local,
      linear-gradient(to right, color-mix(in oklab, var(--ink) 18%, transparent), transparent) 0 / 12px 100% no-repeat,
      linear-gradient(to left, color-mix(in oklab, var(--ink) 18%, transparent), transparent) 100% / 12px 100% no-repeat;
  }
  [role='tab'] {
    flex: none;
    padding: 2px 8px 0;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--soft);
    font: 550 13px var(--ui);
    white-space: nowrap;
    cursor: pointer;
  }
  [role='tab']:hover {
    color: var(--ink);
  }
  [role='tab'][aria-selected='true'] {
    color: var(--ink);
    border-bottom-color: var(--accent);
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  small {
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 699px) {
    [role='tab'] {
      padding-inline: 12px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [role='tab'] {
      transition: color 0.12s;
    }
  }
  @media (forced-colors: active) {
    [role='tab'] {
      border-bottom-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-bottom: 3px solid Highlight;
    }
  }
`;
