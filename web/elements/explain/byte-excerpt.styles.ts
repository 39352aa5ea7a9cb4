import { css } from 'lit';

/** Bytes in a line, those that it is about marked in the colour of a severity. */
export const byteExcerptStyles = css`
  :host {
    font: 14px/1 var(--mono);
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 3px;
    align-items: center;
  }
  .byte {
    padding: 6px 5px;
    border-radius: 4px;
    min-width: 27px;
    text-align: center;
  }
  .other,
  .head {
    --back: var(--sunk);
    --front: var(--ink);
  }
  .marked {
    background: var(--error-bg);
    color: var(--error);
    outline: 1.5px solid var(--error);
    outline-offset: -1px;
    font-weight: 700;
    text-decoration: underline;
  }
  :host([tone='ok']) .marked {
    background: var(--ok-bg);
    color: var(--ok);
    outline-color: var(--ok);
  }
  :host([tone='warning']) .marked {
    background: var(--warning-bg);
    color: var(--warning);
    outline-color: var(--warning);
  }
  :host([tone='note']) .marked {
    background: var(--note-bg);
    color: var(--note);
    outline-color: var(--note);
  }
  .gone {
    width: 3px;
    height: 26px;
    border-radius: 2px;
    background: var(--ok);
    forced-color-adjust: none;
  }
  .gap {
    color: var(--soft);
    padding: 0 2px;
  }
  .where {
    font: 12.5px var(--ui);
    color: var(--soft);
    margin-left: 6px;
  }
`;
