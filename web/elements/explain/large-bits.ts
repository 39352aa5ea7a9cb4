import { html, type TemplateResult } from 'lit';
import type { Report } from '../../report.gen.ts';
import { bitAt, type BitRange } from '../../store/bits.ts';
import { runsOfByte } from '../../store/fields.ts';

/** The bits of what is explained, drawn large in the colours of their fields. */
export const largeBits = (report: Report, { start, end }: BitRange): TemplateResult =>
  html`<div class="bits" aria-hidden="true">
    ${Array.from({ length: end - start }, (_, i) => {
      const bit = start + i;
      const kind = runsOfByte(report, bit >> 3).find((run) => bit >= run.start && bit < run.end)?.kind ?? 'other';
      return html`<span class="cell ${kind} ${bit % 8 === 0 && i > 0 ? 'byte' : ''}"
        >${bitAt(report.bytes, bit)}</span
      >`;
    })}
  </div>`;
