import { html, nothing, type TemplateResult } from 'lit';
import { hashLimit } from '../../store/hash.ts';

/** A link to the form; if that is on another page it opens beside this one. Its styles are in styles/controls.ts. */
export const buildLink = (
  builder: string | null,
  hash: string | null,
  label: string,
): TemplateResult | typeof nothing =>
  builder === null || hash === null || hash.length > hashLimit
    ? nothing
    : html`<a class="button small" href=${builder + hash} target=${builder === '' ? '_self' : '_blank'} rel="noreferrer"
        >${label}</a
      >`;
