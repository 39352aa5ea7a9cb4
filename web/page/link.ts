import { copyText } from '../store/clipboard.ts';

const feedbackTime = 1800;

/** A button that copies the address, if that holds the whole state. */
export function linkButton(button: HTMLButtonElement | null, complete: () => boolean): void {
  if (!button) return;
  const label = button.textContent;
  button.addEventListener('click', () => {
    void copyLink(complete).then((outcome) => {
      button.textContent = outcome;
      setTimeout(() => (button.textContent = label), feedbackTime);
    });
  });
}

async function copyLink(complete: () => boolean): Promise<string> {
  if (!complete()) return 'Too long for a link';
  return (await copyText(location.href)) ? 'Copied' : 'Copy the address bar';
}
