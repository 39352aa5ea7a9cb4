import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import { isWithin, type BitRange } from '../../store/bits.ts';
import { mayOpen } from '../../store/captures/magic.ts';
import { keptView, type KeptView } from '../../store/kept-view.ts';
import { isEmpty } from '../../store/question.ts';
import { mayAsk } from '../../store/reference/asks.ts';
import { partOf } from '../../store/strip.ts';
import {
  isOfBytes,
  isOfList,
  tabOfChosen,
  tabsOfFrame,
  tabsOfInput,
  type Tab,
  type TabName,
} from '../../store/tabs.ts';
import { base } from '../styles/base.ts';
import { Media } from '../ui/media.ts';
import { Pane } from '../ui/pane.ts';
import { needAnswers } from './answers.ts';
import { centreStyles } from './centre.styles.ts';
import { panelOf } from './panels.ts';
import { tabList } from './tab-list.ts';
import { tabStyles } from './tab-list.styles.ts';

type Choice = 'ofInput' | 'ofFrame' | 'ofBytes';

/** Whether bits are some of a head. */
const areOfHead = ({ handshake }: Report, bits: BitRange | null): boolean =>
  [handshake?.request, handshake?.response].some(
    (head) => head && isWithin(bits, { start: head.byteStart * 8, end: head.byteEnd * 8 }),
  );

/**
 * The centre: the verdict, the bits of the frame that is shown, and tabs with what there is to see. Of many frames a list stands
 * beside the bits and tabs of the one that was chosen in it. Where there is room the tabs of the bytes stand beside the others.
 */
export class Centre extends Pane {
  static override styles = [base, tabStyles, centreStyles];

  /** The tabs that were chosen; the first that there is, if the report has none of that name. */
  @state() private ofInput: TabName = 'frames';
  @state() private ofFrame: TabName = 'fields';
  @state() private ofBytes: TabName = 'bytes';
  readonly #narrow = new Media(this, '(max-width: 699px)');
  readonly #wide = new Media(this, '(min-width: 1600px)');
  readonly #widest = new Media(this, '(min-width: 2200px)');
  readonly #resized = new ResizeObserver(() => this.#makeReachable());
  #kept: KeptView | null = null;

  /** Shows the tab with a number, counted from 0. */
  showTab(index: number): void {
    this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')[index]?.click();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#kept = this.report && keptView(this.#kept, this.report);
  }

  protected override render(): TemplateResult {
    const { report, inspection } = this;
    const list = this.#kept?.list === true;
    if (!list) this.removeAttribute('docks');
    if (!report && isEmpty(inspection.question))
      return html`<ws-lens-welcome .inspection=${inspection}></ws-lens-welcome>`;
    if (!report && inspection.question.file !== null)
      return html`<ws-lens-capture-list .inspection=${inspection}></ws-lens-capture-list>`;
    return html`${inspection.answered.file === null ? nothing : html`<ws-lens-capture-bar .inspection=${inspection}></ws-lens-capture-bar>`}
      <ws-lens-verdict-bar .inspection=${inspection}></ws-lens-verdict-bar>
      ${this.#kept?.near ? html`<ws-lens-readings .inspection=${inspection}></ws-lens-readings>` : nothing}
      ${this.#offer()} ${this.#answer()} ${report ? this.#content(report, list) : nothing}`;
  }

  /** What is a recording, though it came as text, can be opened as one. */
  #offer(): TemplateResult | typeof nothing {
    const { report, inspection } = this;
    if (!report || !mayOpen(report, inspection.answered.input)) return nothing;
    void import('../captures/define.ts').catch(() => undefined);
    return html`<ws-lens-capture-offer .inspection=${inspection}></ws-lens-capture-offer>`;
  }

  /** What words that are no bytes ask for. */
  #answer(): TemplateResult | typeof nothing {
    const { report, inspection } = this;
    if (!report || !mayAsk(report, inspection.answered.input)) return nothing;
    needAnswers();
    return html`<ws-lens-short-answer .inspection=${inspection}></ws-lens-short-answer>`;
  }

  /** An error message has no frame and no bytes: what it can mean stands in their place. */
  #content(report: Report, list: boolean): TemplateResult {
    if (report.notation.id !== 'complaint') return list ? this.#list(report) : this.#one(report);
    return html`<div class="panel"><ws-lens-article .inspection=${this.inspection}></ws-lens-article></div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    for (const panel of this.renderRoot.querySelectorAll('[role=tabpanel]'))
      for (const part of [panel, ...panel.children]) this.#resized.observe(part);
  }

  /** One frame or none: all tabs in one row. */
  #one(report: Report): TemplateResult {
    const part = partOf(report, this.frame, this.message);
    return html`<div class="whole ${part ? '' : 'bare'}">
      ${this.#strip()}
      ${this.#deck('Views', [...tabsOfInput(report), ...tabsOfFrame(report, this.frame, this.message)], this.#wide)}
    </div>`;
  }

  /** Of many a list, with what was chosen in it beside it; on a phone each has a tab. */
  #list(report: Report): TemplateResult {
    const all = tabsOfInput(report, true);
    const list = all.find(({ name }) => isOfList(name));
    const detail = tabOfChosen(report, this.inspection.selection.frame);
    const tabs = this.#narrow.matches ? all.flatMap((tab) => (tab === list ? [tab, detail] : [tab])) : all;
    const { name } = tabs.find(({ name }) => name === this.ofInput) ?? list ?? detail;
    this.setAttribute('docks', isOfList(name) ? 'beside' : 'below');
    // Messages without frames have bits where they are shown.
    const bits = this.#narrow.matches && (report.frames.length > 0 || name === 'frame');
    return html`<div class="whole" @ws-lens-row=${this.#rowChosen}>
      ${bits ? this.#strip() : nothing} ${this.#tabs('Views of the input', tabs, name, 'ofInput', true)}
      ${
        name === 'frame'
          ? this.#deck('Views of the frame', tabsOfFrame(report, this.frame, this.message), this.#widest, false)
          : this.#narrow.matches || !isOfList(name)
            ? this.#panel(name)
            : html`<div class="pair">
                ${this.#panel(name)}
                <div class="line"></div>
                <div class="whole detail">${this.#detail(report)}</div>
              </div>`
      }
    </div>`;
  }

  /** On a phone a message that was chosen is shown; of a frame the bits show that it was. */
  readonly #rowChosen = (): void => {
    if (this.#narrow.matches && this.report?.frames.length === 0) this.ofInput = 'frame';
  };

  /** The frame or message that was chosen; where something in a head was chosen the handshake. */
  #detail(report: Report): TemplateResult | typeof nothing {
    if (areOfHead(report, this.inspection.selection.chosen)) return this.#panel('handshake');
    const tabs = tabsOfFrame(report, this.frame, this.message);
    return html`${this.#strip()} ${this.#deck('Views of the frame', tabs, this.#widest, false)}`;
  }

  #strip(): TemplateResult {
    return html`<ws-lens-bit-strip
      .inspection=${this.inspection}
      .original=${this.#kept?.base ?? null}
    ></ws-lens-bit-strip>`;
  }

  /** Tabs and what the chosen one shows; two of them beside each other where there is room. */
  #deck(label: string, tabs: readonly Tab[], room: Media, exports = true): TemplateResult {
    const ofBytes = tabs.filter(({ name }) => isOfBytes(name));
    const others = tabs.filter(({ name }) => !isOfBytes(name));
    if (!room.matches || ofBytes.length === 0 || others.length === 0)
      return this.#side(label, tabs, 'ofFrame', exports);
    return html`<div class="halves">
      <div class="whole">${this.#side(label, others, 'ofFrame', false)}</div>
      <div class="line"></div>
      <div class="whole">${this.#side('Views of the bytes', ofBytes, 'ofBytes', exports)}</div>
    </div>`;
  }

  #side(label: string, tabs: readonly Tab[], choice: Choice, exports: boolean): TemplateResult {
    const chosen = this.#chosen(tabs, choice);
    return html`${this.#tabs(label, tabs, chosen, choice, exports)} ${this.#panel(chosen)}`;
  }

  /** What was chosen, else what was chosen in another row of tabs, else the first. */
  #chosen(tabs: readonly Tab[], choice: Choice): TabName | undefined {
    return [this[choice], this.ofFrame, this.ofInput]
      .concat(tabs.map(({ name }) => name))
      .find((wanted) => tabs.some(({ name }) => name === wanted));
  }

  #tabs(
    label: string,
    tabs: readonly Tab[],
    chosen: TabName | undefined,
    choice: Choice,
    exports: boolean,
  ): TemplateResult {
    return html`<div class="row">
      ${tabList(label, tabs, chosen, (name) => (this[choice] = name))}
      ${exports ? html`<ws-lens-takeaway .inspection=${this.inspection} builder=""></ws-lens-takeaway>` : nothing}
    </div>`;
  }

  #panel(name: TabName | undefined): TemplateResult | typeof nothing {
    return name === undefined || name === 'frame'
      ? nothing
      : html`<div class="panel" role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}">
          ${panelOf(name, this.inspection)}
        </div>`;
  }

  /** A panel that scrolls can be reached by the keyboard, so that arrow keys scroll it. */
  #makeReachable(): void {
    for (const panel of this.renderRoot.querySelectorAll<HTMLElement>('[role=tabpanel]')) {
      if (panel.scrollHeight > panel.clientHeight && getComputedStyle(panel).overflowY === 'auto') panel.tabIndex = 0;
      else panel.removeAttribute('tabindex');
    }
  }
}
