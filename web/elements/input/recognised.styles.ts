import { css } from 'lit';

/** What the input was taken for, below the box. */
export const recognisedStyles = css`
  :host {
    border-top: 1px solid var(--line);
    background: var(--sunk);
    font-size: 13px;
    padding: 9px 16px 10px;
  }
  :host([stale]) {
    opacity: 0.4;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    row-gap: 2px;
    /* The dots at the start of a line are out of sight. */
    margin-left: -20px;
    clip-path: inset(0 0 0 20px);
  }
  .facts b {
    font-weight: 600;
  }
  .facts > ::before {
    content: '·';
    display: inline-block;
    width: 20px;
    font-weight: 400;
    text-align: center;
    color: var(--soft);
  }
  .waiting {
    height: 64px;
  }
  .reason {
    color: var(--soft);
    font-size: 12.5px;
    margin-top: 2px;
  }
  summary {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    font-size: 13px;
    margin-top: 4px;
    width: fit-content;
    cursor: pointer;
  }
  fieldset {
    border: 0;
    margin: 8px 0 0;
    padding: 0;
    display: grid;
    gap: 8px;
  }
  .reading {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 8px;
    cursor: pointer;
  }
  .reading small {
    grid-column: 2;
    color: var(--soft);
    font-size: 12.5px;
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin: 6px 0;
    font-size: 12.5px;
    color: var(--soft);
  }
  input {
    accent-color: var(--accent);
    margin: 4px 0 0;
  }
  select {
    width: 100%;
    min-height: 32px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    padding: 4px 8px;
    background: var(--card);
  }
`;
