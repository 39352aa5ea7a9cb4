import { css } from 'lit';

/** The Build view: the form beside the frame. */
export const buildStyles = css`
  :host {
    container-type: inline-size;
    font: 15px/1.5 var(--ui);
    color: var(--ink);
  }
  .layout,
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  @container (min-width: 1000px) {
    .layout {
      grid-template-columns: minmax(320px, 390px) minmax(0, 1fr);
      gap: 20px;
    }
  }
  h2 label {
    cursor: inherit;
  }
  .bytes {
    display: block;
    margin-bottom: 10px;
    font-size: 15px;
    line-height: 1.7;
    resize: vertical;
    field-sizing: content;
    max-height: 220px;
  }
  .stale,
  .problem {
    margin-bottom: 10px;
    font-size: 13px;
    color: var(--soft);
  }
  .problem {
    color: var(--error);
  }
  .problem:empty {
    display: none;
  }
`;

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

/** The fields of the form. */
export const buildFieldStyles = css`
  :host {
    font-size: 14px;
  }
  form {
    display: grid;
    gap: 16px;
    font-size: 14px;
  }
  .row {
    display: grid;
    gap: 7px;
    justify-items: start;
  }
  .row > .field {
    justify-self: stretch;
  }
  textarea {
    resize: vertical;
  }
  .flags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 18px;
  }
  .flags label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    cursor: pointer;
  }
  .flags input {
    width: 17px;
    height: 17px;
    margin: 0;
    accent-color: var(--accent);
  }
  .drawn {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 15px;
  }
  .problem {
    color: var(--error);
    font-size: 13px;
  }
  .problem.remark {
    color: var(--warning);
  }
  .problem:empty {
    display: none;
  }
  .show {
    margin-top: -2px;
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .help {
    font-size: 13px;
    color: var(--soft);
  }
  details:not(.card) > summary {
    min-height: 28px;
    cursor: pointer;
  }
  details:not(.card) > .row {
    margin-top: 8px;
  }
  .head {
    display: grid;
    gap: 6px;
    justify-self: stretch;
  }
  .head .line {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 5fr) 30px;
    gap: 4px;
  }
  .head .alone {
    grid-template-columns: minmax(0, 1fr) 30px;
  }
  .head .button {
    min-height: 34px;
    padding: 0;
  }
  .parameters {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 12px;
    align-items: center;
    font-size: 13px;
  }
  .parameters .field {
    width: auto;
    min-width: 104px;
  }
  .check {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    cursor: pointer;
  }
  .check input {
    width: 17px;
    height: 17px;
    margin: 0;
    accent-color: var(--accent);
  }
  .body {
    display: grid;
    gap: 14px;
  }
  .label {
    font-size: 13px;
    color: var(--soft);
    margin-bottom: -4px;
  }
`;
