import { define } from '../elements/workspace/define.ts';
import type { Workspace } from '../elements/workspace/workspace.ts';
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
import('../elements/workspace/later.ts').catch(() =>
  say('A part of this page could not be fetched. Reload the page to try again.'),
);
document.querySelector('.unstarted')?.remove();

const router = new Router(say, needReference);
router.start();
themeButton(document.querySelector('#theme'));
const lens = document.querySelector<Workspace>('ws-lens-workspace');
if (lens) takeOver(lens);
helpKey(lens);
historyButtons(lens);
shareButton(document.querySelector('#share'), lens, () => router.link(), say);

// Not before what is seen at first has come.
addEventListener('load', () => setTimeout(() => void keepOffline().catch(() => undefined), 500));

/** The reference is fetched when it is first shown. */
function needReference(): void {
  import('../elements/workspace/reference.ts').catch(() =>
    say('The reference could not be fetched. Reload the page to try again.'),
  );
}
