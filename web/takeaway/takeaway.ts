export { Refusal } from '../picture/picture.ts';
export { takeaways } from './list.ts';
export type { Asked, Takeaway } from './types.ts';
