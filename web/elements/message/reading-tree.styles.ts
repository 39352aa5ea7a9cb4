import { css } from 'lit';

export const readingTreeStyles = css`
  [role='tree'] {
    max-height: 353px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    font-size: 13.5px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 26px;
    padding-right: 10px;
    white-space: nowrap;
    cursor: default;
  }
  .row:hover {
    background: var(--sunk);
  }
  .row.lit {
    background: color-mix(in oklab, var(--accent) 10%, transparent);
  }
  .row.chosen {
    background: color-mix(in oklab, var(--accent) 16%, transparent);
  }
  .fold {
    flex: none;
    width: 14px;
    color: var(--soft);
  }
  b {
    flex: none;
    max-width: 50%;
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 600;
    unicode-bidi: isolate;
  }
  .row .value {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .value {
    font-family: var(--mono);
    unicode-bidi: isolate;
  }
  i {
    flex: none;
    margin-left: auto;
    font-style: normal;
    font-size: 12px;
    color: var(--soft);
  }
  i.alone {
    margin-left: 0;
    font-size: inherit;
  }
  .detail {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    margin: 8px 0 0;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .detail .value {
    max-height: 160px;
    overflow: auto;
    white-space: pre-wrap;
  }
  .detail span:not(.value),
  .soft {
    color: var(--soft);
  }
  p.soft {
    font-size: 13px;
  }
`;
