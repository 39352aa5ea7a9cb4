import { css, unsafeCSS } from 'lit';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';

/** The width of the box's column, and the gap beside it, in pixels. */
export const boxWidth = 390;
export const boxGap = 20;

/** The tokens; the page sets any of them by the name --ws-lens-*. */
const themed = unsafeCSS(tokens.cssText.replace(/--([\w-]+): ([^;]+);/g, '--$1: var(--ws-lens-$1, $2);'));

/** What the page around it says of text, of direction and of width stays outside. */
const guest = css`
  :host {
    /* Where something else shares its row it keeps room enough to be read. */
    min-width: min(320px, 100%);
    --list-height: 416px;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  /* What is measured by its own width asks for none. These do, where a parent is as wide as its content: side by side, or if there is
     less room below each other. */
  .measure {
    height: 0;
    overflow: hidden;
    white-space: normal;
    font: 0/0 var(--ui);
  }
  .measure i {
    display: inline-block;
    width: 180px;
  }
  .guest {
    all: initial;
    display: block;
    /* Its sentences are English and its bits are in the order in which they are sent, wherever it stands. */
    direction: ltr;
    unicode-bidi: isolate;
    color-scheme: inherit;
    visibility: inherit;
    font: 15px/1.5 var(--ui);
    color: var(--ink);
    scrollbar-color: var(--edge) transparent;
  }
  .content {
    container-type: inline-size;
  }
  .room {
    white-space: normal;
  }
  .room.kept {
    overflow: auto;
  }
  .whole {
    position: sticky;
    bottom: 8px;
    float: right;
    margin-right: 8px;
    z-index: 4;
  }
  .problem {
    margin: 0 0 8px;
    padding: 10px 14px;
    border: 1px solid var(--error);
    border-radius: var(--radius);
    background: var(--error-bg);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
`;

/** Where the panes stand: one column, or the box beside what it means. */
const arrangement = css`
  .layout,
  .side,
  .main,
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
    min-width: 0;
  }
  .main {
    container-type: inline-size;
  }
  /* What is about an older input, while a long one is read. */
  .stale > :not(ws-lens-verdict) {
    opacity: 0.4;
  }
  .layout.beside {
    grid-template-columns: ${boxWidth}px minmax(0, 1fr);
    gap: ${boxGap}px;
    align-items: start;
  }
  .columns {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  @container (min-width: 800px) {
    .columns:has(.column:first-child > :not([hidden])):has(.column + .column > :not([hidden])) {
      grid-template-columns: minmax(0, 6fr) minmax(0, 7fr);
    }
  }
  .column:not(:has(> :not([hidden]))),
  .columns:not(:has(.column > :not([hidden]))) {
    display: none;
  }
  /* The box stays in sight beside the panes; what stands below it goes under it, and out of sight behind its margin. */
  @media (min-height: 480px) {
    .beside > .side {
      align-self: stretch;
    }
    .beside .stay:not(:has(> * > [open])) {
      position: sticky;
      top: 0;
      z-index: 3;
      margin: -12px 0 -16px;
      padding: 12px 0 16px;
      background: var(--ws-lens-page, Canvas);
    }
  }
`;

/** A frame in little room: the verdict in a line, and the bits. */
const compact = css`
  .compact .layout,
  .compact .main {
    gap: 6px;
  }
  .compact .content {
    max-height: 260px;
    overflow: auto;
    scrollbar-width: thin;
  }
`;

export const lensLayout = [themed, base, controls, guest, arrangement, compact];
