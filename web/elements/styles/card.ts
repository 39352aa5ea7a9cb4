import { css } from 'lit';

/** A card with a quiet heading: the frame of every pane. Where lines part the panes it has no edge of its own. */
export const card = css`
  .card {
    background: var(--card);
    border: var(--card-edge, 1px) solid var(--line);
    border-radius: var(--card-radius, var(--radius));
    overflow: hidden;
  }
  .card > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 40px;
    padding: 8px 16px 4px;
  }
  .card > header h2 {
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
    margin-right: auto;
  }
  /* A long text takes two lines, so that the button behind it stays in the corner. */
  .card > header small {
    flex: 1 1 0;
    font-size: 12.5px;
    color: var(--soft);
    text-align: end;
  }
  .body {
    padding: 4px 16px 16px;
  }
`;
