import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { CaptureForm } from '../../capture/api.ts';
import { files } from '../../store/captures/files.ts';
import { isLocked } from '../../store/captures/words.ts';
import { download } from '../../store/download.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

interface Saved {
  readonly form: CaptureForm;
  readonly label: string;
  readonly use: string;
  readonly name: string;
  readonly mime: string;
}

const forms: readonly Saved[] = [
  {
    form: 'pcapng',
    label: 'Packets (pcapng)',
    use: 'For Wireshark and tshark: every head and frame, each in a packet.',
    name: 'connection.pcapng',
    mime: 'application/octet-stream',
  },
  {
    form: 'har',
    label: 'HAR',
    use: 'For the network panel of a browser: the heads and whole messages.',
    name: 'connection.har',
    mime: 'application/json',
  },
  {
    form: 'devtools',
    label: 'DevTools events',
    use: 'For programs that read the Chrome DevTools Protocol: an event for each message.',
    name: 'connection.devtools.json',
    mime: 'application/json',
  },
  {
    form: 'json',
    label: 'JSON',
    use: 'For scripts: the heads, frames and messages with their times.',
    name: 'connection.json',
    mime: 'application/json',
  },
];

/** Saves the connection that is shown as a file that other tools open. */
export class SavePane extends Pane {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: 4px 16px 16px;
        overflow: auto;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 16px;
        align-items: center;
        padding: 12px 0;
        border-bottom: 1px solid var(--line);
      }
      h3 {
        font-size: 14px;
      }
      li p {
        grid-column: 1;
        color: var(--soft);
        font-size: 13.5px;
      }
      button {
        grid-area: 1 / 2 / 3 / auto;
      }
      li + li {
        border-top: 0;
      }
      .after {
        padding-top: 12px;
        font-size: 13.5px;
      }
      .problem {
        color: var(--error);
      }
    `,
  ];

  @state() private working: CaptureForm | null = null;
  @state() private problem = '';

  protected override render(): TemplateResult {
    const { why, problem } = this;
    if (why) return html`<p class="after" role="status">${why}</p>`;
    return html`<ul>
        ${forms.map((one) => this.#row(one))}
      </ul>
      ${problem ? html`<p class="after problem" role="alert">${problem}</p>` : nothing}
      <p class="after">
        Where a form needs what is not known, such as packets, masks or times, that is made up, and the file says so.
      </p>`;
  }

  #row(one: Saved): TemplateResult {
    const { form, label, use } = one;
    return html`<li>
      <h3>${label}</h3>
      <p>${use}</p>
      <button
        class="button"
        data-form=${form}
        aria-label="Download ${label}"
        ?disabled=${this.working !== null}
        @click=${() => void this.#save(one)}
      >
        ${this.working === form ? 'Writing' : 'Download'}
      </button>
    </li>`;
  }

  /** Why there is no connection to save; '' if there is one. */
  private get why(): string {
    const { file, connection } = this.inspection.answered;
    if (file === null) return this.report ? '' : 'There is nothing to save yet.';
    if (connection === null) return 'Choose a connection of the file first: one is saved at a time.';
    const one = files.list(file)?.connections[connection];
    const none = 'so there is nothing of it to save.';
    if (one && isLocked(one)) return `This connection is encrypted, ${none}`;
    return one?.holds === 'headers' ? `The file has only the headers of the frames of this connection, ${none}` : '';
  }

  async #save({ form, name, mime }: Saved): Promise<void> {
    const { report, inspection } = this;
    this.working = form;
    this.problem = '';
    try {
      download(await files.write(inspection.answered, report, form), name, mime);
    } catch (error) {
      this.problem = `The file cannot be written. ${error instanceof Error ? error.message : String(error)}`;
    }
    this.working = null;
  }
}
