import { css } from 'lit';

export const exampleStyles = css`
  section {
    border-bottom: 1px solid var(--line);
  }
  .broken,
  .shown {
    border-top: 1px solid var(--line);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 4px 16px;
  }
  h3 {
    margin-right: auto;
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
  }
  pre {
    max-height: 220px;
    margin: 0;
    padding: 0 16px 8px;
    overflow: auto;
    font: 12.5px/1.6 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
  }
  pre:focus-visible {
    outline-offset: -2px;
  }
  mark {
    color: inherit;
    background: var(--error-bg);
    text-decoration: underline wavy var(--error);
    text-underline-offset: 4px;
    text-decoration-skip-ink: none;
  }
  mark.warning {
    background: var(--warning-bg);
    text-decoration-color: var(--warning);
  }
  mark.note {
    background: var(--note-bg);
    text-decoration: underline dotted var(--note);
  }
  mark.ok {
    background: var(--ok-bg);
    text-decoration: none;
    box-shadow: inset 0 -2px var(--ok);
  }
  .chosen {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px 0;
    font-size: 13px;
  }
  .chosen span {
    margin-right: auto;
  }
  .told {
    display: flex;
    gap: 8px;
    padding: 8px 16px 12px;
    font-size: 13px;
    --tone: var(--ok);
  }
  .told.error {
    --tone: var(--error);
  }
  .told.warning {
    --tone: var(--warning);
  }
  .told.note {
    --tone: var(--note);
  }
  .symbol {
    flex: none;
    color: var(--tone);
    font-weight: 700;
  }
`;
