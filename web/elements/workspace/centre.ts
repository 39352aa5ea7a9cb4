import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isList, tabsOfFrame, tabsOfInput, type TabName } from '../../store/tabs.ts';
import { base } from '../styles/base.ts';
import { Pane } from '../ui/pane.ts';
import { panelOf } from './panels.ts';
import { tabList } from './tab-list.ts';
import { tabStyles } from './tab-list.styles.ts';

/**
 * The centre: the verdict, the bits of the frame that is shown, and tabs with what there is to see. Of many frames a list stands
 * beside the bits and tabs of the one that was chosen in it.
 */
export class Centre extends Pane {
  static override styles = [
    base,
    tabStyles,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
      }
      .whole,
      .detail {
        display: grid;
        grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
        min-width: 0;
      }
      .panel {
        min-height: 0;
        overflow: auto;
        scrollbar-width: thin;
      }
      .pair {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, var(--list, 340px)) 1px minmax(0, 1fr);
        min-height: 0;
      }
      .pair > .list {
        min-height: 0;
        overflow: auto;
      }
      .line {
        background: var(--line);
      }
      @media (max-width: 699px) {
        :host,
        .whole,
        .detail,
        .pair {
          display: block;
        }
        .panel,
        .pair > .list {
          overflow: visible;
        }
        .stick {
          position: sticky;
          top: 0;
          z-index: 4;
          background: var(--card);
        }
      }
    `,
  ];

  /** The tabs that were chosen; the first that there is, if the report has none of that name. */
  @state() private ofInput: TabName = 'frames';
  @state() private ofFrame: TabName = 'fields';

  protected override render(): TemplateResult {
    const { report, inspection } = this;
    const list = report !== null && isList(report);
    const isArticle = report?.notation.id === 'complaint';
    return html`<div class="stick">
        <ws-lens-verdict .inspection=${inspection} builder=""></ws-lens-verdict>
        ${list || isArticle ? nothing : html`<ws-lens-bit-strip .inspection=${inspection}></ws-lens-bit-strip>`}
      </div>
      ${isArticle ? this.#article() : list ? this.#list() : this.#one()}`;
  }

  /** An error message has no frame and no bytes: what it can mean stands in their place. */
  #article(): TemplateResult {
    return html`<div class="panel"><ws-lens-article .inspection=${this.inspection}></ws-lens-article></div>`;
  }

  /** One frame or none: all tabs in one row. */
  #one(): TemplateResult | typeof nothing {
    const { report, frame, message } = this;
    if (!report) return nothing;
    const tabs = [...tabsOfInput(report), ...tabsOfFrame(report, frame, message)];
    const names = tabs.map(({ name }) => name);
    const chosen = [this.ofFrame, this.ofInput].find((name) => names.includes(name)) ?? names[0];
    return html`<div class="whole">
      ${tabList('Views', tabs, chosen, (name) => (this.ofFrame = this.ofInput = name))} ${this.#panel(chosen)}
    </div>`;
  }

  #list(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report) return nothing;
    const tabs = tabsOfInput(report);
    const chosen = tabs.find(({ name }) => name === this.ofInput)?.name ?? tabs[0]?.name;
    const listed = chosen === 'frames' || chosen === 'messages';
    return html`<div class="whole">
      ${tabList('Views of the input', tabs, chosen, (name) => (this.ofInput = name))}
      ${
        listed
          ? html`<div class="pair">
              ${this.#panel(chosen, 'list')}
              <div class="line"></div>
              ${this.#detail()}
            </div>`
          : this.#panel(chosen)
      }
    </div>`;
  }

  #detail(): TemplateResult | typeof nothing {
    const { report, frame, message } = this;
    if (!report) return nothing;
    const tabs = tabsOfFrame(report, frame, message);
    const chosen = tabs.find(({ name }) => name === this.ofFrame)?.name ?? tabs[0]?.name;
    return html`<div class="detail">
      <ws-lens-bit-strip .inspection=${this.inspection}></ws-lens-bit-strip>
      ${tabList('Views of the frame', tabs, chosen, (name) => (this.ofFrame = name))} ${this.#panel(chosen)}
    </div>`;
  }

  #panel(name: TabName | undefined, className = 'panel'): TemplateResult | typeof nothing {
    return name === undefined
      ? nothing
      : html`<div class=${className} role="tabpanel" aria-labelledby="tab-${name}">
          ${panelOf(name, this.inspection)}
        </div>`;
  }
}
