import { Article } from '../explain/article.ts';
import { laterPanes } from '../lens/later-panes.ts';
import { register } from '../ui/register.ts';

// Fetched once the first report is drawn.
register([...laterPanes, ['ws-lens-article', Article]]);
