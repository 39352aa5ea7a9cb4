import { html, type TemplateResult } from 'lit';

/** One of a few values to choose from. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A row of radio buttons that look like one control; its styles are in styles/controls.ts. */
export const segmented = <Value extends string>(
  legend: string,
  name: string,
  choices: readonly Choice<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult =>
  html`<fieldset>
    <legend>${legend}</legend>
    <div class="segments">
      ${choices.map(
        ({ value, label }) =>
          html`<label>
            <input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose(value)} />${label}
          </label>`,
      )}
    </div>
  </fieldset>`;
