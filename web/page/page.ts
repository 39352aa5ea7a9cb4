import './page.css';
import { Build } from '../elements/build.ts';
import { BuildFields } from '../elements/build-fields.ts';
import { define } from '../elements/define.ts';
import { linkButton } from './link.ts';
import { Router } from './router.ts';
import { sayer } from './say.ts';
import { themeButton } from './theme.ts';

define();

const router = new Router(sayer(document.querySelector('#said')), needBuild);
router.start();
themeButton(document.querySelector('#theme'));
linkButton(document.querySelector('#link'), () => router.complete);

/** The Build view takes no time at the start of a page that does not show it. */
function needBuild(): void {
  if (customElements.get('ws-lens-build')) return;
  customElements.define('ws-lens-build-fields', BuildFields);
  customElements.define('ws-lens-build', Build);
}
