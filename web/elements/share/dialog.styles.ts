import { css } from 'lit';

/** A dialog over the page, with a head and, below it, what it is about. */
export const dialogStyles = css`
  dialog {
    width: min(1000px, 100vw - 20px);
    max-width: none;
    height: min(700px, 100dvh - 20px);
    max-height: none;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--card);
    color: var(--ink);
    font: 14px/1.5 var(--ui);
    text-align: start;
    box-shadow: 0 12px 48px rgb(0 0 0 / 0.3);
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    padding: 8px 8px 8px 16px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    margin-inline-end: auto;
    font-size: 17px;
  }
`;
