import { css } from 'lit';

/** Places of the pasted text: mistakes, and what the selected bits came from. */
export const markStyles = css`
  mark {
    color: inherit;
    background: none;
    border-radius: 3px;
  }
  mark.error {
    background: var(--error-bg);
    text-decoration: underline 2px var(--error);
    text-underline-offset: 5px;
  }
  mark.warning {
    text-decoration: underline 2px dotted var(--warning);
    text-underline-offset: 5px;
  }
  mark.lit {
    background: color-mix(in oklab, var(--accent) 26%, transparent);
  }
`;
