import { css } from 'lit';

/** Below 700 px the task is a strip at the foot of the page, folded to what is to be done, its ticks and the hints. */
export const taskStripStyles = css`
  @media (max-width: 699px) {
    section {
      max-height: 76dvh;
      overflow: auto;
      overscroll-behavior: contain;
    }
    header {
      position: sticky;
      top: 0;
      z-index: 1;
      min-height: 44px;
      padding-right: 4px;
      background: var(--card);
    }
    .grab {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border: 0;
      background: none;
      font-size: 18px;
      cursor: pointer;
    }
    .body {
      gap: 10px;
      padding-bottom: 12px;
    }
    .button {
      min-height: 44px;
      flex: 1;
      font-size: 15px;
      justify-content: center;
    }
    /* Folded: two lines of the task, the ticks in a row, and what there is to say of the attempt. */
    section:not(.open) .hints .row {
      justify-content: end;
    }
    section:not(.open) .hints .button {
      flex: none;
    }
    section:not(.open) :is(.words, .now, .hint, .small, .said) {
      display: none;
    }
    section:not(.open) .body {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
    }
    section:not(.open) .body > :not(.conditions, .hints) {
      grid-column: 1 / -1;
    }
    section:not(.open) .body > [role='status'] {
      order: -1;
    }
    section:not(.open) .what {
      order: -2;
    }
    section:not(.open) .conditions {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    section:not(.open) .conditions li {
      display: block;
      min-height: 0;
      padding: 0;
      border: 0;
    }
    section:not(.open) :is(.what, .feedback) {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    /* As long as nothing was tried all of it is to be read. */
    section.fresh .what {
      -webkit-line-clamp: 8 !important;
    }
    section:not(.open, .fresh) .what p + p {
      display: none;
    }
    section:not(.open) .aha {
      display: block;
      padding: 8px 12px;
    }
    section:not(.open) :is(.aha p, .aha b) {
      display: inline;
    }
  }
`;
