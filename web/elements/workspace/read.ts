import { GlossaryPage } from '../learn/glossary.ts';
import { Recorded } from '../learn/recorded.ts';
import { register } from '../ui/register.ts';
// What it has in common with the course lies so in the chunks that are there already.
import './later.ts';

// The pages of the course that are no lessons, fetched when one is shown.
register([
  ['ws-lens-glossary', GlossaryPage],
  ['ws-lens-recorded', Recorded],
]);
