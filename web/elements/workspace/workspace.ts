import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { BuildState } from '../../store/build/form.ts';
import type { LensChange } from '../../store/lens-change.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { LensAttributes } from '../ui/lens-attributes.ts';
import type { Centre } from './centre.ts';
import { keyPressed, type Keyboard } from './keys.ts';
import type { Shape } from '../../store/source.ts';
import type { Face, InputPane } from './input.ts';
import type { Splitter } from './splitter.ts';
import { workspaceStyles } from './workspace.styles.ts';

/**
 * The whole page in one view: what was put in, what it is, and what one points at explained. It fills the room that it is given, and
 * each of its panes scrolls by itself. Fires ws-lens-change, with a LensChange as its detail, when there is a new report, and
 * ws-lens-frame for another frame.
 */
export class Workspace extends LensAttributes {
  static override styles = [tokens, base, controls, workspaceStyles];

  /** Whether the input is shown as a text or as a form. */
  @property() face: Face = 'text';
  @state() private status = '';
  @state() private shape: Shape = 'line';
  @state() private filled: BuildState | null = null;
  @query('ws-lens-input') private readonly inputPane!: InputPane | null;
  @query('.panes') private readonly grid!: HTMLElement;

  constructor() {
    super();
    const { inspection } = this;
    inspection.beginsAtWorst = true;
    inspection.addEventListener('report', () => this.#changed());
    // What was said is of the question before.
    inspection.addEventListener('question', () => (this.status = ''));
    inspection.addEventListener('undone', () => (this.status = 'Undone'));
    inspection.addEventListener('redone', () => (this.status = 'Redone'));
    inspection.addEventListener('work', () => this.requestUpdate());
    inspection.selection.addEventListener('frame', () => this.dispatchEvent(new Event('ws-lens-frame')));
    this.addEventListener('ws-lens-face', (event) => (this.face = (event as CustomEvent<Face>).detail));
    this.addEventListener('ws-lens-focus', (event) =>
      this.inputPane?.focus((event as CustomEvent<unknown>).detail === 'all'),
    );
    this.addEventListener('ws-lens-say', (event) => (this.status = (event as CustomEvent<string>).detail));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#keyed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#keyed);
  }

  /** What the form is filled in with, if the input was made of it. */
  get built(): BuildState | null {
    return this.inputPane?.built ?? null;
  }

  /** Fills the form in, and shows it. */
  build(state: BuildState): void {
    this.filled = { ...state };
    this.face = 'form';
  }

  protected override render(): TemplateResult {
    const { inspection } = this;
    const waits = !this.report && inspection.question !== inspection.answered;
    // What a capture holds is read in its list, not in its text.
    const captured = this.report?.kind === 'capture';
    const shape = captured && this.face === 'text' ? 'line' : this.shape;
    return html`<div
        class="panes ${shape} ${captured ? 'captured' : ''} ${waits ? 'waits' : ''}"
        @ws-lens-split=${this.#split}
        @ws-lens-shape=${this.#shaped}
      >
        <section class="pane input" data-pane="input" aria-label="Input" tabindex="-1">
          <ws-lens-input .inspection=${inspection} .face=${this.face} .filled=${this.filled}></ws-lens-input>
        </section>
        <ws-lens-splitter name="input" kind=${shape} label="Width of the input"></ws-lens-splitter>
        <section
          class="pane centre ${inspection.work ? 'stale' : ''}"
          data-pane="centre"
          aria-label="What it means"
          tabindex="-1"
        >
          <ws-lens-centre .inspection=${inspection}></ws-lens-centre>
        </section>
        <ws-lens-splitter name="dock" of="explainer" label="Height of the explainer" behind lying></ws-lens-splitter>
        <ws-lens-splitter name="explainer" label="Width of the explainer" behind></ws-lens-splitter>
        <aside class="pane explainer" data-pane="explainer" aria-label="Explainer" tabindex="-1">
          <ws-lens-explainer .inspection=${inspection}></ws-lens-explainer>
        </aside>
      </div>
      ${this.status === '' ? nothing : html`<p class="unseen" role="status">${this.status}</p>`}`;
  }

  /** A splitter was moved: its pane gets the width, or the height where the panes lie on top of each other. */
  readonly #split = (event: Event): void => {
    const { name, size } = (event as CustomEvent<{ name: string; size: number | null }>).detail;
    if (size === null) this.grid.style.removeProperty(`--${name}`);
    else this.grid.style.setProperty(`--${name}`, `${size}px`);
  };

  readonly #shaped = (event: Event): void => {
    this.shape = (event as CustomEvent<Shape>).detail;
  };

  protected override firstUpdated(): void {
    for (const splitter of this.renderRoot.querySelectorAll<Splitter>('ws-lens-splitter')) splitter.restore();
  }

  #changed(): void {
    const detail: LensChange = { ...this.inspection.answered, report: this.report, typed: this.inspection.typed };
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('ws-lens-change', { detail, bubbles: true, composed: true }));
  }

  /** Keys go for the whole window, as long as the workspace is to be seen. */
  readonly #keyed = (event: KeyboardEvent): void => {
    if (this.checkVisibility()) keyPressed(event, this.#keyboard);
  };

  readonly #keyboard: Keyboard = {
    inspection: this.inspection,
    panes: () => [...this.renderRoot.querySelectorAll<HTMLElement>('[data-pane]')],
    focusBox: () => this.inputPane?.focus(),
    showTab: (index) => this.renderRoot.querySelector<Centre>('ws-lens-centre')?.showTab(index),
    help: () => this.dispatchEvent(new Event('ws-lens-help', { bubbles: true, composed: true, cancelable: true })),
  };
}
