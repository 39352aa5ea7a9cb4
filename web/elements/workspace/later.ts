import { Article } from '../explain/article.ts';
import { laterPanes } from '../lens/later-panes.ts';
import { register } from '../ui/register.ts';
import { KeyHelp } from './key-help.ts';

// Fetched once the first report is drawn.
register([...laterPanes, ['ws-lens-article', Article], ['ws-lens-keys', KeyHelp]]);
