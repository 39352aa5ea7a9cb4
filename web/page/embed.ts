import { define } from '../elements/lens/define.ts';
import { noticeIn } from './notice.ts';
import { Router } from './router.ts';

const inFrame = window.parent !== window;
/** What a frame of another page shows of an address that names no panes: it has less room than a page. */
const panesInFrame = 'verdict findings bits fields';

define();
document.querySelector('.unstarted')?.remove();

new Router(noticeIn(document.querySelector('#said')), () => undefined, inFrame ? panesInFrame : null).start();

// The page around a frame may give it the height of what is in it.
if (inFrame) {
  const { body } = document;
  const tell = (): void => window.parent.postMessage({ type: 'ws-lens-height', height: body.offsetHeight }, '*');
  new ResizeObserver(tell).observe(body);
}
