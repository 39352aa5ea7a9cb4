import { define } from '../elements/lens/define.ts';
import { noticeIn } from './notice.ts';
import { Router } from './router.ts';

define();
document.querySelector('.unstarted')?.remove();

new Router(noticeIn(document.querySelector('#said')), () => undefined).start();
