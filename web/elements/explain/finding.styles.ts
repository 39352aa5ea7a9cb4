import { css } from 'lit';

/** A finding in the colour of its severity: what was found, why it matters, and the corrected bytes. */
export const findingStyles = css`
  :host {
    --tone: var(--error);
    border-left: 4px solid var(--tone);
    overflow-wrap: anywhere;
  }
  :host([severity='warning']) {
    --tone: var(--warning);
  }
  :host([severity='note']) {
    --tone: var(--note);
  }
  article {
    display: grid;
    gap: 10px;
    padding: 14px 16px 16px;
    line-height: 1.5;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: baseline;
  }
  h3 {
    font-size: 15.5px;
    line-height: 1.4;
    font-weight: 650;
    margin-right: auto;
  }
  .severity {
    color: var(--tone);
    font-size: 12.5px;
    font-weight: 650;
  }
  .rule {
    color: var(--soft);
    font-size: 12.5px;
  }
  p {
    max-width: 72ch;
  }
  .lead {
    font-weight: 500;
  }
  .rest {
    display: block;
    margin-top: 4px;
    font-size: 14px;
  }
  h4 {
    margin: 0;
    padding-top: 12px;
    border-top: 1px solid var(--line);
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
  }
  .outcome {
    font-size: 14px;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 14px;
    margin: 0;
    font-size: 14px;
  }
  dt {
    color: var(--soft);
  }
  dd {
    margin: 0;
    max-width: 68ch;
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .fix {
    display: grid;
    gap: 10px;
    padding-top: 2px;
  }
  .place {
    margin-left: 6px;
    padding: 2px 5px;
    border-radius: 4px;
    background: var(--sunk);
  }
  @container (max-width: 560px) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    dd {
      margin-bottom: 6px;
    }
  }
`;
