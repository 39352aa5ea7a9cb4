import { css } from 'lit';

/** Verdict and bits keep their place while what is below scrolls. */
export const benchStyles = css`
  :host {
    display: block;
  }
  ws-lens-verdict-bar,
  ws-lens-bit-strip {
    display: block;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 4px;
    min-height: 40px;
    padding: 0 8px 0 16px;
  }
  h2 {
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
  }
  header .soft {
    padding-inline: 4px;
    font-size: 12.5px;
  }
  .space {
    flex: 1;
  }
  .quiet {
    min-height: 28px;
    padding: 2px 8px;
    border-color: transparent;
    background: none;
    color: var(--soft);
    font-size: 12.5px;
  }
  .quiet:not(:disabled):hover {
    color: var(--ink);
  }
  .quiet:disabled {
    opacity: 0.6;
  }
  ws-lens-source {
    max-height: 46vh;
    border-bottom: 1px solid var(--line);
  }
  .flip,
  .answer {
    display: none;
  }
  /* What stands in it is drawn by its width. */
  .panels {
    container-type: inline-size;
  }
  .panels > * {
    border-bottom: 1px solid var(--line);
  }
  .panels > [hidden] {
    display: none;
  }
  ws-lens-frames {
    max-height: 320px;
  }
  @media (max-width: 1099px) {
    .flip {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-height: 48px;
      padding: 4px 16px;
      border-bottom: 1px solid var(--line);
    }
    .flip .button {
      min-height: 40px;
      min-width: 96px;
    }
  }
  @media (max-width: 699px) {
    .quiet {
      min-height: 44px;
      min-width: 40px;
      font-size: 14px;
    }
    header {
      padding-top: 8px;
    }
    .space {
      flex: 1 0 100%;
    }
    ws-lens-source {
      max-height: none;
    }
    a.quiet {
      margin-left: auto;
      display: inline-flex;
      align-items: center;
    }
  }
  @media print {
    .flip,
    .quiet,
    .panels {
      display: none;
    }
    /* Room for what is written by hand. */
    .answer {
      display: block;
      height: 96px;
      margin: 12px 16px;
      border: 1px solid var(--edge);
      border-radius: 8px;
    }
  }
`;
