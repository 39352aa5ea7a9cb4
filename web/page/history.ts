import type { LensAttributes } from '../elements/ui/lens-attributes.ts';

/** Undo and redo: the buttons, and Ctrl or Cmd with Z, with Shift and Z, or with Y. What is typed into the input or its form is a step too. */
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
    const key = event.key.toLowerCase();
    const [field] = event.composedPath();
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || hasOwnUndo(field)) return;
    event.preventDefault();
    if (event.shiftKey || key === 'y') inspection.redo();
    else inspection.undo();
  });
  draw();
}

/** A field whose text is not the input's yet, or never. */
const hasOwnUndo = (field?: EventTarget): boolean =>
  field instanceof Element && field.matches('[type=search], [data-own-undo]');
