import './page.css';
import { Build } from '../elements/build.ts';
import { BuildFields } from '../elements/build-fields.ts';
import { define } from '../elements/define.ts';
import { linkButton } from './link.ts';
import { Router } from './router.ts';
import { themeButton } from './theme.ts';

define();

const said = document.querySelector<HTMLElement>('#said');
new Router((text) => said?.replaceChildren(text), needBuild).start();
themeButton(document.querySelector('#theme'));
linkButton(document.querySelector('#link'));

/** The Build view takes no time at the start of a page that does not show it. */
function needBuild(): void {
  if (customElements.get('ws-lens-build')) return;
  customElements.define('ws-lens-build-fields', BuildFields);
  customElements.define('ws-lens-build', Build);
}
