import { css } from 'lit';

/** The choices beside the code and its preview, or above them where there is less room. */
export const embedStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / 236px minmax(0, 1fr);
    min-height: 0;
  }
  .choices {
    padding: 12px 16px;
    overflow: auto;
    border-inline-end: 1px solid var(--line);
  }
  fieldset + fieldset {
    margin-top: 16px;
  }
  legend {
    font-size: 12.5px;
    font-weight: 600;
    color: var(--soft);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    cursor: pointer;
  }
  .check input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  .result {
    padding: 12px 16px 16px;
    overflow: auto;
  }
  .row {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 12px;
  }
  .row legend {
    position: absolute;
    clip-path: inset(50%);
  }
  pre {
    max-height: 160px;
    margin: 12px 0;
    padding: 12px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--sunk);
    font: 12.5px/1.6 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  h3 {
    margin-bottom: 8px;
    font-size: 12.5px;
    font-weight: 600;
    color: var(--soft);
  }
  .preview {
    --card-edge: 1px;
    --card-radius: 12px;
    padding: 12px;
    border: 1px dashed var(--edge);
    border-radius: 8px;
  }
  .preview[data-colours='light'] {
    color-scheme: light;
    background: #fff;
  }
  .preview[data-colours='dark'] {
    color-scheme: dark;
    background: #111;
  }
  @media (max-width: 699px) {
    :host {
      display: block;
      overflow: auto;
    }
    .choices {
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
    }
    .choices fieldset:first-child {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .check {
      min-height: 40px;
    }
  }
`;
