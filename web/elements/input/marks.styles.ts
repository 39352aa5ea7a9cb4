import { css } from 'lit';

/** Places of the pasted text: its passages, those left out struck through, mistakes, and what the selected bits came from. */
export const markStyles = css`
  mark {
    color: inherit;
    background: none;
    border-radius: 3px;
  }
  mark.passage {
    background: color-mix(in oklab, var(--accent) 8%, transparent);
  }
  mark.begin {
    box-shadow: inset 2px 0 var(--accent);
  }
  mark.out {
    text-decoration: line-through var(--edge);
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
