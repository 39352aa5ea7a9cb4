import { css } from 'lit';

/** Two lines of text at most, three on a phone; the height never changes. */
export const barStyles = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 12px;
    height: 68px;
    padding-inline: 16px 12px;
    overflow: hidden;
    border-bottom: 1px solid var(--line);
    background: var(--tone-bg);
    container-type: inline-size;
  }
  .bar:focus-visible {
    outline-offset: -2px;
  }
  .symbol {
    flex: none;
  }
  .text {
    flex: 1;
    min-width: 0;
  }
  .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 17px;
    font-weight: 550;
    line-height: 22px;
    letter-spacing: -0.005em;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .detail {
    overflow: hidden;
    font-size: 13px;
    line-height: 18px;
    white-space: nowrap;
    text-overflow: ellipsis;
    color: var(--soft);
  }
  .text:has(.detail) .title {
    -webkit-line-clamp: 1;
  }
  .error .detail {
    -webkit-line-clamp: 2;
    color: inherit;
    white-space: normal;
    max-height: 36px;
  }
  .count {
    flex: none;
    font-size: 12px;
    color: color-mix(in oklab, var(--ink) 76%, var(--tone-bg));
    white-space: nowrap;
  }
  .more {
    flex: none;
    width: 32px;
    height: 32px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: color-mix(in oklab, var(--ink) 76%, var(--tone-bg));
    cursor: pointer;
  }
  .more:hover,
  .more[aria-expanded='true'] {
    background: color-mix(in oklab, var(--ink) 9%, transparent);
  }
  .whole {
    padding: 12px 16px 16px 52px;
    line-height: 1.5;
  }
  .whole p + p {
    margin-top: 8px;
    color: var(--soft);
  }
  .working {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: center;
    font-size: 14px;
  }
  .working label {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  progress {
    width: 100%;
    grid-row: 2;
    accent-color: var(--accent);
  }
  .working button {
    grid-area: 1 / 2 / 3 / 3;
  }
  @container (max-width: 619px) {
    .count {
      display: none;
    }
  }
  @container (max-width: 479px) {
    .title {
      font-size: 14px;
      line-height: 20px;
    }
  }
  @media (max-width: 699px) {
    .bar {
      height: 64px;
      gap: 8px;
      padding-inline: 12px 4px;
    }
    .title {
      -webkit-line-clamp: 3;
      font-size: 14px;
      line-height: 18px;
    }
    .more {
      width: 40px;
      height: 44px;
    }
    .whole {
      padding: 12px 16px 16px;
    }
  }
  @media print {
    .more {
      display: none;
    }
  }
`;
