import { MakeTask } from '../learn/make-task.ts';
import { Results } from '../learn/results.ts';
import { register } from '../ui/register.ts';
// What it has in common with the course lies so in the chunks that are there already.
import './later.ts';

// What teachers need: fetched when a task is made, or results are shown.
register([
  ['ws-lens-results', Results],
  ['ws-lens-make-task', MakeTask],
]);
