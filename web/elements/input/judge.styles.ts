import { css } from 'lit';

/** The choices by which the input is judged. */
export const judgeStyles = css`
  .body {
    display: grid;
    gap: 12px;
    font-size: 14px;
  }
  fieldset {
    display: grid;
    grid-template-columns: 92px minmax(0, 1fr);
    align-items: center;
    justify-items: start;
  }
  legend {
    float: left;
    padding: 0;
  }
  .row {
    display: grid;
    gap: 5px;
  }
  /* What has the focus is not scrolled under the box. */
  @container (min-width: 1000px) {
    summary,
    input,
    textarea {
      scroll-margin-top: 480px;
    }
  }
  @container (max-width: 400px) {
    fieldset {
      grid-template-columns: minmax(0, 1fr);
    }
    legend {
      padding-bottom: 5px;
    }
  }
  textarea {
    resize: vertical;
    white-space: pre;
    overflow-x: auto;
  }
`;
