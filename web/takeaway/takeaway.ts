export { takeaways } from './list.ts';
export { Refusal, type Asked, type Takeaway } from './types.ts';
