/** What keys do outside of text fields. */
export type KeyAction =
  | 'let-go' | 'flip' | 'next-frame' | 'previous-frame' | 'next-error' | 'box' | 'undo' | 'redo' | 'next-pane'
  | 'previous-pane' | 'help' | 'tab'; // prettier-ignore

/** By the names that a browser gives the keys. */
const actions: Readonly<Record<string, KeyAction>> = {
  Escape: 'let-go',
  f: 'flip',
  j: 'next-frame',
  k: 'previous-frame',
  e: 'next-error',
  '/': 'box',
  u: 'undo',
  U: 'redo',
  F6: 'next-pane',
  'Shift+F6': 'previous-pane',
  '?': 'help',
};

/** These do nothing in a text, so they go for fields too. */
const everywhere: readonly KeyAction[] = ['let-go', 'next-pane', 'previous-pane'];

/** What a key does; with Ctrl, Alt or Cmd it is the browser's. */
export function actionOf(event: KeyboardEvent, inField: boolean): KeyAction | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return null;
  const action = actions[shiftKey && key === 'F6' ? 'Shift+F6' : key] ?? (/^[1-9]$/.test(key) ? 'tab' : null);
  return action && inField && !everywhere.includes(action) ? null : action;
}

/** The keys as a list to read. */
export const keyList: readonly (readonly [keys: string, does: string])[] = [
  ['Tab', 'Goes from pane to pane; F6 jumps between them'],
  ['Arrows', 'Move through bits, bytes, rows and tabs'],
  ['Enter', 'Pins what has the focus, so that it stays explained'],
  ['Escape', 'Lets go, or closes what is open'],
  ['F', 'Flips the bit that has the focus or is pinned'],
  ['J, K', 'Next and previous frame'],
  ['E', 'Next error'],
  ['1 to 9', 'Tabs'],
  ['/', 'To the box'],
  ['U, Shift U', 'Undo and redo; so do Ctrl Z and Ctrl Shift Z'],
  ['?', 'Help'],
];
