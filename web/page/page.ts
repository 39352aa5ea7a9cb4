import { define } from '../elements/lens/define.ts';
import { linkButton } from './link.ts';
import { noticeIn } from './notice.ts';
import './page.css';
import { Router } from './router.ts';
import { themeButton } from './theme.ts';

define();
document.querySelector('.unstarted')?.remove();

const say = noticeIn(document.querySelector('#said'));
const router = new Router(say, needBuild);
router.start();
themeButton(document.querySelector('#theme'));
linkButton(document.querySelector('#link'), () => router.link());

/** The Build view is fetched when it is first shown. */
function needBuild(): void {
  if (customElements.get('ws-lens-build')) return;
  import('./build.ts').then(
    ({ defineBuild }) => defineBuild(),
    () => say('The Build view could not be fetched. Reload the page to try again.'),
  );
}
