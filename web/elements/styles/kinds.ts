import { css, unsafeCSS } from 'lit';
import type { Kind } from '../../store/fields.ts';

/** One colour and one underline a field; the underline tells fields apart where colours do not. */
const underlines: Readonly<Record<Kind, string>> = {
  fin: 'solid',
  rsv: 'dotted',
  opcode: 'double',
  mask: 'solid',
  length: 'dashed',
  key: 'double',
  payload: 'solid',
  head: 'none',
  other: 'dashed',
};

const rules = Object.entries(underlines).map(
  ([kind, line]) =>
    `.${kind}{--back:var(--${kind},var(--sunk));--front:var(--${kind}-ink,var(--soft));--under:${line}}`,
);

export const kinds = css`
  ${unsafeCSS(rules.join('\n'))}

  .cell {
    background: var(--back);
    color: var(--front);
  }
  .lit {
    box-shadow: 0 0 0 2px var(--accent);
    position: relative;
    z-index: 1;
  }
  .swatch {
    display: inline-block;
    flex: none;
    width: 12px;
    height: 12px;
    border-radius: 3px;
    background: var(--back);
    border-bottom: 3px var(--under) var(--front);
  }
  .swatch.head,
  .swatch.other {
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  @media (forced-colors: active) {
    .cell {
      border: 1px solid CanvasText;
    }
    .lit {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
