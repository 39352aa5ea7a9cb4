import type { LensAttributes } from '../elements/ui/lens-attributes.ts';

/** Undo and redo: the buttons, and Ctrl or Cmd with Z and Shift and Z, outside of text fields that have an undo of their own. */
export function historyButtons(lens: LensAttributes | null): void {
  if (!lens) return;
  const { inspection } = lens;
  const undo = document.querySelector<HTMLButtonElement>('#undo');
  const redo = document.querySelector<HTMLButtonElement>('#redo');
  const draw = (): void => {
    if (undo) undo.disabled = !inspection.history.canUndo;
    if (redo) redo.disabled = !inspection.history.canRedo;
  };
  undo?.addEventListener('click', () => inspection.undo());
  redo?.addEventListener('click', () => inspection.redo());
  inspection.addEventListener('question', draw);
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) inspection.redo();
    else inspection.undo();
  });
  draw();
}
