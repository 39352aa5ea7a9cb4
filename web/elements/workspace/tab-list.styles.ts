import { css } from 'lit';

export const tabStyles = css`
  .tabs {
    display: flex;
    min-height: 40px;
    padding: 0 8px;
    overflow-x: auto;
    scrollbar-width: none;
    background: var(--card);
    border-bottom: 1px solid var(--line);
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
    .tabs {
      min-height: 44px;
    }
    [role='tab'] {
      padding-inline: 12px;
    }
  }
`;
