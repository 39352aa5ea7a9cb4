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
  .bytes {
    margin-bottom: 10px;
    font-size: 15px;
    line-height: 1.7;
    overflow-wrap: anywhere;
    max-height: 220px;
    overflow: auto;
  }
  .stale {
    margin-bottom: 10px;
    font-size: 13px;
    color: var(--soft);
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
  .problem:empty {
    display: none;
  }
  .small {
    font-size: 13px;
    color: var(--soft);
    margin-bottom: -4px;
  }
`;
