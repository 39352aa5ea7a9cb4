import { css } from 'lit';

/** The list of what is built. */
export const buildItemStyles = css`
  .items {
    list-style: none;
    margin: 4px 0 0;
    padding: 0;
  }
  li {
    border-top: 1px solid var(--line);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 5px 12px 5px 4px;
  }
  .line .button {
    flex: none;
    min-width: 30px;
    padding: 2px 6px;
  }
  .opener {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: 1;
    min-width: 0;
    min-height: 32px;
    border: 0;
    padding: 4px 12px;
    background: none;
    font-size: 14px;
    text-align: left;
    cursor: pointer;
  }
  .opener .number {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .opener .what {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open .what {
    font-weight: 600;
  }
  .opener .wrong {
    flex: none;
    color: var(--error);
    font-size: 12.5px;
  }
  .inside {
    padding: 4px 16px 18px;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 10px 16px 12px;
    border-top: 1px solid var(--line);
    font-size: 13px;
  }
  .add > .button {
    padding: 2px 8px;
  }
`;
