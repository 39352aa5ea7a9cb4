import { copyText } from '../store/clipboard.ts';

const feedbackTime = 1800;

/** A button that copies a link to what is shown; null stands for one that cannot be. */
export function linkButton(button: HTMLButtonElement | null, link: () => Promise<string | null>): void {
  if (!button) return;
  const label = button.textContent;
  button.addEventListener('click', () => {
    void copied(link).then((outcome) => {
      button.textContent = outcome;
      setTimeout(() => (button.textContent = label), feedbackTime);
    });
  });
}

async function copied(link: () => Promise<string | null>): Promise<string> {
  const address = await link();
  if (address === null) return 'Too long for a link';
  return (await copyText(address)) ? 'Copied' : 'Copy the address bar';
}
