import { ByteExcerpt } from '../explain/byte-excerpt.ts';
import { FindingCard } from '../explain/finding.ts';
import { Findings } from '../explain/findings.ts';
import { Bits } from '../frame/bits.ts';
import { Box } from '../input/box.ts';
import { Judge } from '../input/judge.ts';
import { Recognised } from '../input/recognised.ts';
import { register } from '../ui/register.ts';
import { VerdictPane } from '../verdict/verdict.ts';
import { laterPanes } from './later-panes.ts';
import { WsLens } from './lens.ts';
import { panes } from './panes.ts';

/** Registers <ws-lens> and the elements that it is made of: those that it has alone before all others. */
export const define = (): void =>
  register([
    ['ws-lens-recognised', Recognised],
    ['ws-lens-box', Box],
    ['ws-lens-judge', Judge],
    ...laterPanes,
    ...panes,
    ['ws-lens-strip', ByteExcerpt],
    ['ws-lens-finding', FindingCard],
    ['ws-lens-findings', Findings],
    ['ws-lens-verdict', VerdictPane],
    ['ws-lens-bits', Bits],
    ['ws-lens', WsLens],
  ]);
