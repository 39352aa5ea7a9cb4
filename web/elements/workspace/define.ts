import { Explainer } from '../explain/explainer.ts';
import { BitStrip } from '../frame/bit-strip.ts';
import { Chips } from '../input/chips.ts';
import { SourceField } from '../input/source.ts';
import { panes } from '../lens/panes.ts';
import { register } from '../ui/register.ts';
import { Readings } from '../verdict/readings.ts';
import { VerdictBar } from '../verdict/verdict-bar.ts';
import { Centre } from './centre.ts';
import { InputPane } from './input.ts';
import { Splitter } from './splitter.ts';
import { Workspace } from './workspace.ts';

/** Registers the workspace and the elements that it is made of. */
export function define(): void {
  register([
    ...panes,
    ['ws-lens-splitter', Splitter],
    ['ws-lens-verdict-bar', VerdictBar],
    ['ws-lens-readings', Readings],
    ['ws-lens-bit-strip', BitStrip],
    ['ws-lens-explainer', Explainer],
    ['ws-lens-source', SourceField],
    ['ws-lens-chips', Chips],
    ['ws-lens-input', InputPane],
    ['ws-lens-centre', Centre],
    ['ws-lens-workspace', Workspace],
  ]);
}
