import { css } from 'lit';

/**
 * What stands above the tabs has a height of its own, the panel takes the rest and scrolls. On a phone the page scrolls instead:
 * verdict, bits and tabs stay at its top, one below the other, if that leaves room.
 */
export const centreStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  ws-lens-capture-bar,
  ws-lens-capture-offer,
  ws-lens-verdict-bar,
  ws-lens-readings,
  ws-lens-short-answer,
  ws-lens-bit-strip,
  .row {
    flex: none;
  }
  ws-lens-welcome {
    flex: 1;
  }
  .whole {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 240px;
  }
  .panel {
    flex: 1;
    min-height: 120px;
    container-type: inline-size;
    overflow: auto;
    scrollbar-width: thin;
  }
  .panel:focus-visible {
    outline-offset: -2px;
  }
  .row {
    display: flex;
    align-items: center;
    min-height: 40px;
    padding-inline: 8px;
    background: var(--card);
    border-bottom: 1px solid var(--line);
  }
  .pair,
  .halves {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / var(--list, 340px) 1px minmax(0, 1fr);
    min-height: 0;
  }
  .pair > .panel {
    min-width: 0;
    overflow: hidden;
  }
  /* The explainer stands there. */
  :host([docks='beside']) .detail,
  :host([docks='below']) > .whole {
    padding-bottom: var(--docked, 0);
  }
  .halves {
    grid-template-columns: minmax(0, 11fr) 1px minmax(0, 10fr);
  }
  .line {
    background: var(--line);
  }
  @media (max-width: 699px) {
    :host,
    .whole {
      display: block;
      overflow: visible;
    }
    .panel {
      overflow: visible;
    }
    .row {
      min-height: 44px;
    }
    ws-lens-takeaway {
      display: none;
    }
  }
  @media (max-width: 699px) and (min-height: 600px) {
    ws-lens-verdict-bar,
    ws-lens-bit-strip,
    .row {
      position: sticky;
      top: 0;
      z-index: 4;
    }
    ws-lens-bit-strip {
      top: 64px;
      z-index: 3;
    }
    .row {
      top: calc(64px + 197px);
      z-index: 2;
    }
    .row + .row {
      position: static;
    }
    .bare > .row {
      top: 64px;
    }
  }
  @media print {
    :host {
      display: block;
    }
    ws-lens-takeaway {
      display: none;
    }
  }
`;
