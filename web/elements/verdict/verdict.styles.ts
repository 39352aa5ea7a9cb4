import { css } from 'lit';

/** The verdict as a card, and the bar of progress above it. */
export const verdictStyles = css`
  .working {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 14px;
    align-items: center;
    margin-bottom: 14px;
    padding: 12px 18px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    font-size: 14px;
  }
  .working + .verdict:not(.empty) {
    opacity: 0.4;
  }
  .working label {
    grid-column: 1 / -1;
  }
  progress {
    width: 100%;
    accent-color: var(--accent);
  }
  .verdict {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 14px;
    padding: 16px 18px;
    border: 1px solid color-mix(in oklab, var(--tone) 35%, transparent);
    border-radius: var(--radius);
    background: var(--tone-bg);
    overflow-wrap: anywhere;
  }
  .title {
    font-size: 17px;
    line-height: 1.45;
    font-weight: 500;
    text-wrap: balance;
  }
  .detail {
    font-size: 14px;
    line-height: 1.5;
    color: var(--soft);
    margin-top: 3px;
  }
  .readings {
    display: grid;
    grid-template-columns: auto repeat(2, minmax(0, 130px));
    align-items: center;
    gap: 8px;
    margin-top: 10px;
    font-size: 14px;
  }
  .readings [aria-pressed='true'] {
    border-color: var(--tone);
    box-shadow: inset 0 0 0 1px var(--tone);
  }
  @container (max-width: 560px) {
    .verdict {
      grid-template-columns: auto minmax(0, 1fr);
    }
    ws-lens-takeaway {
      grid-area: 2 / 2;
    }
  }
  .ok .detail,
  .note .detail,
  .warning .detail,
  .error .detail {
    color: color-mix(in oklab, var(--ink) 76%, var(--tone-bg));
  }
  :host([compact]) .verdict {
    align-items: center;
    gap: 10px;
    padding: 7px 12px;
  }
  :host([compact]) .title {
    font-size: 14px;
  }
  :host([compact]) .detail {
    display: none;
  }
`;
