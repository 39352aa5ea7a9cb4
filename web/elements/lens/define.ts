import { ByteExcerpt } from '../explain/byte-excerpt.ts';
import { FindingCard } from '../explain/finding.ts';
import { Findings } from '../explain/findings.ts';
import { Bits } from '../frame/bits.ts';
import { register } from '../ui/register.ts';
import { VerdictPane } from '../verdict/verdict.ts';
import { laterPanes } from './later-panes.ts';
import { WsLens } from './lens.ts';
import { panes } from './panes.ts';

/** Registers <ws-lens> and the elements that it is made of. */
export const define = (): void =>
  register([
    ...laterPanes,
    ...panes,
    ['ws-lens-strip', ByteExcerpt],
    ['ws-lens-finding', FindingCard],
    ['ws-lens-findings', Findings],
    ['ws-lens-verdict', VerdictPane],
    ['ws-lens-bits', Bits],
    ['ws-lens', WsLens],
  ]);
