import { css } from 'lit';

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
