import { copyText } from '../store/clipboard.ts';

const feedbackTime = 1800;

/** A button that copies the address, which holds the whole state. */
export function linkButton(button: HTMLButtonElement | null): void {
  if (!button) return;
  const label = button.textContent;
  button.addEventListener('click', () => {
    void copyText(location.href).then((copied) => {
      button.textContent = copied ? 'Copied' : 'Copy the address bar';
      setTimeout(() => (button.textContent = label), feedbackTime);
    });
  });
}
