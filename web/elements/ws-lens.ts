import { define } from './define.ts';

export { WsLens, type LensChange, type PaneName } from './lens.ts';

define();
