import { Inside } from '../captures/inside.ts';
import { Article } from '../explain/article.ts';
import { loadExplanations } from '../explain/load-explanations.ts';
import { NeighboursPane } from '../input/neighbours.ts';
import { Welcome } from '../input/welcome.ts';
import { laterPanes } from '../lens/later-panes.ts';
import { register } from '../ui/register.ts';
// The reference has it too: reached from here as well, it lies in a chunk with what all three share.
import '../../store/inspection.ts';

// Fetched once the first report is drawn.
register([
  ...laterPanes,
  ['ws-lens-article', Article],
  ['ws-lens-inside', Inside],
  ['ws-lens-neighbours', NeighboursPane],
  ['ws-lens-welcome', Welcome],
]);

// Whatever is pointed at first is explained at once. The explainer says so if they cannot be fetched.
loadExplanations().catch(() => undefined);
