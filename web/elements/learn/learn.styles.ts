import { css } from 'lit';

export const learnStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
    font: 14px/1.5 var(--ui);
    color: var(--ink);
    text-align: start;
    scrollbar-color: var(--edge) transparent;
    --card-edge: 0;
    --card-radius: 0;
  }
  .lead {
    padding: 24px 16px;
  }
  @media (max-width: 699px) {
    :host {
      font-size: 16px;
    }
  }
`;
