import { css } from 'lit';

/**
 * Three panes beside each other, each scrolling by itself; on top of each other below 1100 px; below 700 px one column that scrolls
 * as a page, with the explainer as a sheet at its foot. The sizes that splitters set are --input and --explainer.
 */
export const workspaceStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
    /* Its sentences are English, wherever it stands. */
    direction: ltr;
    font: 14px/1.45 var(--ui);
    color: var(--ink);
    text-align: start;
    scrollbar-color: var(--edge) transparent;
    --card-edge: 0;
    --card-radius: 0;
  }
  .panes {
    display: grid;
    --content: 300px;
    grid-template: minmax(0, 1fr) / minmax(240px, var(--input, var(--content))) 1px minmax(440px, 1fr) 1px minmax(
        280px,
        var(--explainer, 320px)
      );
    min-width: 0;
    min-height: 0;
  }
  /* As wide as the input needs. */
  .head {
    --content: 568px;
  }
  .dump {
    --content: 652px;
  }
  .form {
    --content: 400px;
  }
  .pane {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    background: var(--card);
  }
  .pane:focus-visible {
    outline-offset: -2px;
  }
  .explainer {
    background: var(--bg);
  }
  /* Where the explainer stands is told by the first report. */
  .waits .explainer {
    visibility: hidden;
  }
  .stale {
    opacity: 0.6;
  }
  @media (min-width: 1600px) {
    .line {
      --content: 336px;
    }
    .head {
      --content: 636px;
    }
    .form {
      --content: 448px;
    }
    .panes {
      grid-template-columns: minmax(240px, var(--input, var(--content))) 1px minmax(440px, 1fr) 1px minmax(
          280px,
          var(--explainer, 400px)
        );
    }
  }
  /* Of a list the explainer stands under what was chosen, not beside it, so that both have room; under all else that is about the whole. */
  .panes {
    --list: clamp(328px, 42%, 480px);
  }
  /* Messages have no frames to be explained: their list has the room. */
  .captured {
    --list: clamp(328px, 55%, 760px);
  }
  ws-lens-splitter[name='dock'] {
    display: none;
  }
  @media (min-width: 1100px) and (max-width: 1599px) {
    .panes:has([docks]) {
      grid-template-columns: minmax(240px, var(--input, var(--content))) 1px minmax(768px, 1fr);
      --docked: clamp(96px, var(--dock, clamp(180px, 100vh - 556px, 344px)), 100vh - 320px);
    }
    .panes:has([docks]) ws-lens-splitter[name='explainer'] {
      display: none;
    }
    .panes:has([docks]) ws-lens-splitter[name='input'] {
      grid-area: 1 / 2;
    }
    .panes:has([docks]) :is(.centre, .explainer) {
      grid-area: 1 / 3;
    }
    .panes:has([docks]) .explainer {
      align-self: end;
      height: var(--docked);
    }
    .panes:has([docks]) ws-lens-splitter[name='dock'] {
      display: block;
      grid-area: 1 / 3;
      align-self: end;
      height: 1px;
      margin-bottom: var(--docked);
    }
    .panes:has([docks='beside']) :is(.explainer, [name='dock']) {
      margin-inline-start: calc(var(--list) + 1px);
    }
    .captured:has([docks]) {
      --docked: clamp(96px, var(--dock, 148px), 100vh - 320px);
    }
    .panes:has([docks='below']) {
      --docked: clamp(96px, var(--dock, clamp(160px, 100vh - 556px, 232px)), 100vh - 320px);
    }
  }
  @media (min-width: 1600px) {
    .panes:has([docks]) {
      grid-template-columns: minmax(240px, var(--input, var(--content))) 1px minmax(768px, 1fr) 1px minmax(
          280px,
          var(--explainer, 400px)
        );
    }
  }
  /* In a low window, as one that is zoomed is, the three keep a height that can be used, and scroll as one. */
  @media (max-width: 1099px) {
    .panes {
      grid-template:
        minmax(var(--least, 96px), var(--input, 176px)) 1px minmax(420px, 1fr) 1px minmax(
          160px,
          var(--explainer, 300px)
        )
        / minmax(0, 1fr);
      overflow: auto;
    }
  }
  @media (max-width: 1099px) and (max-height: 600px) {
    .panes {
      --least: 164px;
      grid-template-rows: minmax(var(--least), var(--input, 164px)) 1px minmax(420px, 1fr) 1px 120px;
    }
    /* What is explained stays in sight. */
    .explainer {
      position: sticky;
      bottom: 0;
      z-index: 4;
    }
  }
  /* On paper nothing scrolls. */
  @media print {
    :host,
    .panes,
    .pane {
      display: block;
      overflow: visible;
    }
  }
  @media (max-width: 699px) {
    .panes,
    .pane {
      display: block;
      overflow: visible;
    }
    .panes {
      padding-bottom: var(--sheet, 136px);
    }
    /* A form that is filled in has the screen for itself. */
    .form:has(ws-lens-input[unfolded]) {
      padding-bottom: 0;
    }
    .form:has(ws-lens-input[unfolded]) .explainer {
      display: none;
    }
    ws-lens-splitter {
      display: none;
    }
    .explainer {
      position: fixed;
      inset: auto 0 0;
      z-index: 5;
      border-top: 1px solid var(--line);
      border-radius: 16px 16px 0 0;
      background: var(--card);
      box-shadow: 0 -8px 24px #0003;
    }
  }
`;
