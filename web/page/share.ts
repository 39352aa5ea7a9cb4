import { EmbedPane } from '../elements/share/embed.ts';
import { SavePane } from '../elements/share/save.ts';
import { ShareDialog } from '../elements/share/share.ts';
import { register } from '../elements/ui/register.ts';
import type { Inspection } from '../store/inspection.ts';

/** The dialog of the page, which is made once. */
export function shareDialog(
  inspection: Inspection,
  link: (change: (text: string) => string) => Promise<string | null>,
  say: (text: string) => void,
): ShareDialog {
  // The preview is drawn once its element is there.
  import('../elements/lens/define.ts').then(({ define }) => define()).catch(() => undefined);
  register([
    ['ws-lens-embed', EmbedPane],
    ['ws-lens-save', SavePane],
    ['ws-lens-share', ShareDialog],
  ]);
  const dialog = new ShareDialog();
  const needTask = (): void => {
    import('../elements/workspace/teach.ts').catch(() =>
      say('What makes a task could not be fetched. Reload the page to try again.'),
    );
  };
  Object.assign(dialog, { inspection, link, needTask });
  document.body.append(dialog);
  return dialog;
}
