const storageKey = 'wslens-theme';

type Theme = 'light' | 'dark';

/** Shows the colours that were chosen before; without a choice the page follows the system. */
export function restoreTheme(): void {
  const chosen = readChoice();
  if (chosen) document.documentElement.dataset['theme'] = chosen;
}

/** A button that changes between light and dark. */
export function themeButton(button: HTMLButtonElement | null): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  if (!button) return;
  const now = (): Theme => (document.documentElement.dataset['theme'] ?? (dark.matches ? 'dark' : 'light')) as Theme;
  const draw = (): void => {
    const other = now() === 'dark' ? 'Light' : 'Dark';
    button.textContent = other;
    button.setAttribute('aria-label', `${other} colours`);
  };
  button.addEventListener('click', () => {
    const theme = now() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    storeChoice(theme);
    draw();
  });
  dark.addEventListener('change', draw);
  draw();
}

// The browser may forbid storage.
function readChoice(): Theme | null {
  try {
    const theme = localStorage.getItem(storageKey);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

function storeChoice(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // The choice lasts as long as the page.
  }
}
