import { css } from 'lit';

export const makeTaskStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    align-content: start;
    padding: 16px;
    overflow: auto;
  }
  label,
  legend {
    font-weight: 600;
  }
  p {
    max-width: 72ch;
  }
  .words {
    font-family: var(--ui);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    font-weight: 400;
  }
  small {
    color: var(--ok);
  }
  .lack:empty {
    display: none;
  }
  .lack {
    color: var(--warning);
  }
  .row {
    display: flex;
    gap: 8px;
  }
  @media (max-width: 699px) {
    .field {
      font-size: 16px;
    }
    .choice {
      min-height: 44px;
    }
  }
`;
