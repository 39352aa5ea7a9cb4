import { EmbedPane } from '../elements/share/embed.ts';
import { ShareDialog } from '../elements/share/share.ts';
import { register } from '../elements/ui/register.ts';
import type { Inspection } from '../store/inspection.ts';

/** The dialog of the page, which is made once. */
export function shareDialog(inspection: Inspection, link: () => Promise<string | null>): ShareDialog {
  // The preview is drawn once its element is there.
  import('../elements/lens/define.ts').then(({ define }) => define()).catch(() => undefined);
  register([
    ['ws-lens-embed', EmbedPane],
    ['ws-lens-share', ShareDialog],
  ]);
  const dialog = new ShareDialog();
  Object.assign(dialog, { inspection, link });
  document.body.append(dialog);
  return dialog;
}
