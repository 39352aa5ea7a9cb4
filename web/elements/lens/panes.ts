import { Fields } from '../frame/fields.ts';
import { Examples } from '../input/examples.ts';
import { LongText } from '../input/long-text.ts';
import { CopyButton } from '../ui/copy.ts';
import type { Elements } from '../ui/register.ts';

/** The panes that a page needs at first sight, and what they are made of: the inner ones first, so that all are known when one is first drawn. */
export const panes: Elements = [
  ['ws-lens-copy', CopyButton],
  ['ws-lens-held', LongText],
  ['ws-lens-examples', Examples],
  ['ws-lens-fields', Fields],
];
