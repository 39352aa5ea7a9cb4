import type { LensAttributes } from '../elements/ui/lens-attributes.ts';
import type { ShareDialog } from '../elements/share/share.ts';

/** The button that opens the dialog to share what is shown, which is fetched then. */
export function shareButton(
  button: HTMLButtonElement | null,
  lens: LensAttributes | null,
  link: (change: (text: string) => string) => Promise<string | null>,
  say: (text: string) => void,
): void {
  if (!button || !lens) return;
  let dialog: ShareDialog | null = null;
  button.addEventListener('click', () => {
    void open().catch(() =>
      say('The part of this page that shares could not be fetched. Reload the page to try again.'),
    );
  });
  const open = async (): Promise<void> => {
    dialog ??= (await import('./share.ts')).shareDialog(lens.inspection, link, say);
    await dialog.show();
  };
}
