import './page.css';
import { Build } from '../elements/build.ts';
import { define } from '../elements/define.ts';
import { linkButton } from './link.ts';
import { Router } from './router.ts';
import { themeButton } from './theme.ts';

define();
customElements.define('ws-lens-build', Build);

const said = document.querySelector<HTMLElement>('#said');
new Router((text) => said?.replaceChildren(text)).start();
themeButton(document.querySelector('#theme'));
linkButton(document.querySelector('#link'));
