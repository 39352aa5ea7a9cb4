import { ReferenceEntry } from '../reference/entry.ts';
import { ReferenceExample } from '../reference/example.ts';
import { Reference } from '../reference/reference.ts';
import { ShortAnswer } from '../reference/short-answer.ts';
import { register } from '../ui/register.ts';
// What is fetched later is drawn in examples too.
import './later.ts';

// The inner elements stand before the view, so that all are known when it is first drawn.
register([
  ['ws-lens-reference-example', ReferenceExample],
  ['ws-lens-reference-entry', ReferenceEntry],
  ['ws-lens-reference', Reference],
  ['ws-lens-short-answer', ShortAnswer],
]);
