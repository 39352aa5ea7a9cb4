import { css } from 'lit';

/** Bytes in a line. */
export const columns = 8;

/** The bytes of the payload above those of the key. */
export const unmaskStyles = css`
  .block {
    display: grid;
    grid-template-columns: auto repeat(${columns}, minmax(0, 1fr));
    gap: 5px;
    align-items: center;
    font: 14px/1 var(--mono);
    text-align: center;
  }
  .block + .block {
    margin-top: 14px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .block > div {
    display: contents;
  }
  .name {
    font: 12.5px var(--ui);
    color: var(--soft);
    text-align: start;
    padding-inline-end: 8px;
  }
  .byte {
    padding: 7px 0 5px;
    border-radius: 5px;
    border-bottom: 2px var(--under) var(--front);
  }
  .plain {
    --back: var(--sunk);
    --front: var(--ink);
    border-bottom-color: transparent;
  }
  .character {
    font-size: 17px;
    font-weight: 600;
    min-height: 24px;
    line-height: 24px;
    white-space: nowrap;
    unicode-bidi: isolate;
  }
  .pages {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
    color: var(--soft);
  }
`;
