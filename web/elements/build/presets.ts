import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { loadPresets, stateOf, type Preset } from '../../store/build/presets.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { fold } from '../styles/fold.ts';
import { presetsStyles } from './presets.styles.ts';

/** Things to start from, fetched when the list is opened. Fires "fill" with the state of the one that was chosen. */
export class BuildPresets extends LitElement {
  static override styles = [base, card, controls, fold, presetsStyles];

  @state() private presets: readonly Preset[] = [];
  @state() private error = '';
  @state() private sought = '';
  @state() private chosen: Preset | null = null;

  protected override render(): TemplateResult {
    return html`<details class="card" @toggle=${this.#toggled}>
      <summary>Start from a preset</summary>
      <div class="body">
        ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
        ${this.presets.length > 0 ? this.#list() : nothing}
      </div>
    </details>`;
  }

  #list(): TemplateResult {
    const words = this.sought.toLowerCase().split(/\s+/).filter(Boolean);
    const found = this.presets.filter(({ id, label, group, breaks = '' }) => {
      const text = `${id} ${label} ${group} ${breaks}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const groups = [...new Set(found.map(({ group }) => group))];
    return html`<input
        class="field"
        type="search"
        aria-label="Find a preset by its name or its rule"
        placeholder="Find by name or rule"
        spellcheck="false"
        autocomplete="off"
        @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)}
      />
      <div class="list" tabindex="0" role="group" aria-label="Presets">
        ${groups.map(
          (group) =>
            html`<div role="group" aria-label=${group}>
              <p class="group" aria-hidden="true">${group}</p>
              ${found.filter((preset) => preset.group === group).map((preset) => this.#row(preset))}
            </div>`,
        )}
        ${found.length === 0 ? html`<p class="group" role="status">Nothing is found.</p>` : nothing}
      </div>
      ${this.chosen?.mended ? this.#mended(this.chosen.mended) : nothing}`;
  }

  #row(preset: Preset): TemplateResult {
    return html`<button class="preset" aria-pressed=${preset === this.chosen} @click=${() => this.#choose(preset)}>
      ${preset.label}${preset.breaks ? html`<code>${preset.breaks}</code>` : nothing}
    </button>`;
  }

  #mended(mended: Preset['state']): TemplateResult {
    return html`<p class="chosen">
      <button class="button small" @click=${() => this.#fill(mended)}>Show how it is right</button>
    </p>`;
  }

  #choose(preset: Preset): void {
    this.chosen = preset;
    this.#fill(preset.state);
  }

  #fill(preset: Preset['state']): void {
    this.dispatchEvent(new CustomEvent('fill', { detail: stateOf(preset) }));
  }

  readonly #toggled = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLDetailsElement).open || this.presets.length > 0) return;
    try {
      this.presets = await loadPresets();
      this.error = '';
    } catch (error) {
      this.error = `The presets could not be fetched. ${error instanceof Error ? error.message : String(error)}`;
    }
  };
}
