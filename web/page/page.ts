import { define } from '../elements/workspace/define.ts';
import type { Workspace } from '../elements/workspace/workspace.ts';
import type { View } from '../store/page/state.ts';
import { helpKey } from './help.ts';
import { historyButtons } from './history.ts';
import { noticeIn } from './notice.ts';
import { keepOffline } from './offline.ts';
import './page.css';
import { Router } from './router.ts';
import { shareButton } from './share-button.ts';
import { takeOver } from './still.ts';
import { themeButton } from './theme.ts';

const say = noticeIn(document.querySelector('#said'));
define();
import('../elements/workspace/later.ts').catch(lost);
document.querySelector('.unstarted')?.remove();

const router = new Router(say, need);
router.start();
themeButton(document.querySelector('#theme'));
const lens = document.querySelector<Workspace>('ws-lens-workspace');
if (lens) takeOver(lens);
helpKey(lens);
historyButtons(lens);
shareButton(document.querySelector('#share'), lens, (change) => router.link(change), say);

// Not before what is seen at first has come.
addEventListener('load', () => setTimeout(() => void keepOffline().catch(() => undefined), 500));

/** What shows a view is fetched when it is first shown. */
function need(view: View): void {
  const fetched =
    view === 'learn' ? import('../elements/workspace/learn.ts') : import('../elements/workspace/reference.ts');
  fetched.catch(lost);
}

function lost(): void {
  say('A part of this page could not be fetched. Reload the page to try again.');
}
