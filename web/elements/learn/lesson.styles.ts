import { css } from 'lit';

/** Three panes as in the workspace: to read, to work on, the task; on top of each other below 1100 px; below 700 px a page that scrolls, with the task at its foot. */
export const lessonStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  .panes {
    grid-template: minmax(0, 1fr) / minmax(300px, 384px) minmax(440px, 1fr) minmax(300px, 360px);
    min-width: 0;
  }
  .text {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    overflow: hidden;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: 40px;
    padding: 0 16px;
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
  }
  header a {
    font-weight: 500;
  }
  .marks {
    display: flex;
    gap: 3px;
    padding: 0 16px 4px;
  }
  .marks i {
    flex: 1;
    height: 5px;
    border-radius: 3px;
    background: var(--line);
  }
  .marks .solved {
    background: var(--ok);
  }
  .marks .here {
    background: var(--accent);
  }
  .scroll {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
    padding: 8px 16px 24px;
    overflow: auto;
    scrollbar-width: thin;
  }
  .scroll h2 {
    font-size: 24px;
    line-height: 30px;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .goal {
    color: var(--soft);
  }
  .prose {
    display: grid;
    gap: 12px;
    max-width: 64ch;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
  code {
    padding: 1px 3px;
    border-radius: 3px;
    background: var(--sunk);
    font-size: 0.92em;
  }
  .source {
    font-size: 12px;
  }
  .steps {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding: 8px 12px;
    border-top: 1px solid var(--line);
  }
  .steps a {
    display: block;
    min-width: 0;
    font-size: 13px;
    line-height: 18px;
    white-space: normal;
    text-wrap: balance;
  }
  .side {
    display: grid;
    grid-template: auto minmax(200px, 1fr) / minmax(0, 1fr);
    align-content: start;
    background: var(--bg);
  }
  ws-lens-explainer {
    border-top: 1px solid var(--line);
  }
  @media (min-width: 700px) and (max-width: 1099px) {
    .panes {
      grid-template: minmax(280px, 42%) minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
    }
    .text {
      grid-area: 1 / 1;
    }
    .side {
      grid-area: 1 / 2;
    }
    .live {
      grid-area: 2 / 1 / 3 / -1;
    }
  }
  @media (max-width: 699px) {
    .panes {
      display: block;
      padding-bottom: 248px;
      background: var(--card);
    }
    .pane,
    .scroll {
      overflow: visible;
    }
    /* The way on stands behind what there is to do. */
    .panes {
      display: flex;
      flex-direction: column;
    }
    .text {
      display: contents;
    }
    .live {
      order: 1;
    }
    .steps {
      order: 2;
      background: var(--card);
    }
    .prose {
      font-size: 16px;
    }
    header,
    .steps a {
      min-height: 44px;
    }
    header a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
    .steps a {
      padding-block: 8px;
    }
    .live {
      border-top: 1px solid var(--line);
    }
    .side {
      display: block;
      background: var(--card);
    }
    ws-lens-task {
      position: fixed;
      inset: auto 0 0;
      z-index: 5;
      border-top: 1px solid var(--line);
      border-radius: 16px 16px 0 0;
      overflow: hidden;
      background: var(--card);
      box-shadow: 0 -8px 24px #0003;
    }
  }
  @media print {
    .panes,
    .side {
      display: block;
    }
    .pane,
    .scroll {
      overflow: visible;
    }
    .prose[hidden] {
      display: grid !important;
    }
    .steps,
    header a,
    .marks,
    ws-lens-explainer {
      display: none;
    }
  }
`;
