import { define } from './define.ts';

export type { LensChange } from '../../store/lens-change.ts';
export { WsLens, type PaneName } from './lens.ts';

define();
