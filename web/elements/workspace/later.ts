import { Article } from '../explain/article.ts';
import { NeighboursPane } from '../input/neighbours.ts';
import { Welcome } from '../input/welcome.ts';
import { laterPanes } from '../lens/later-panes.ts';
import { register } from '../ui/register.ts';
import { KeyHelp } from './key-help.ts';
// The reference has it too: reached from here as well, it lies in a chunk with what all three share.
import '../../store/inspection.ts';

// Fetched once the first report is drawn.
register([
  ...laterPanes,
  ['ws-lens-article', Article],
  ['ws-lens-keys', KeyHelp],
  ['ws-lens-neighbours', NeighboursPane],
  ['ws-lens-welcome', Welcome],
]);
