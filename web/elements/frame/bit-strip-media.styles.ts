import { css } from 'lit';

/** The strip in the colours of the system, and on paper. */
export const stripMediaStyles = css`
  @media (forced-colors: active) {
    .bit {
      border: 1px solid ButtonBorder;
      border-bottom: var(--thick) var(--under) ButtonText;
    }
    .ring {
      border-color: Highlight;
      forced-color-adjust: none;
    }
    .changed::after {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .hint,
    .all {
      display: none;
    }
    section > .bytes {
      height: auto;
      overflow: visible;
    }
    section > .bytes > :nth-child(n) {
      display: grid;
    }
  }
`;
