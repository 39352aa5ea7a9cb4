import type { KeyAction } from '../../store/keys.ts';
import { actionOf } from '../../store/keys.ts';
import type { Inspection } from '../../store/inspection.ts';
import { isListed } from '../../store/listed.ts';
import { nextError } from '../../store/next-error.ts';

/** What the keys act on. */
export interface Keyboard {
  readonly inspection: Inspection;
  /** Its panes, in order. */
  panes(): HTMLElement[];
  /** Unfolds the text field of the input where it is folded. */
  focusBox(): void;
  showTab(index: number): void;
  help(): void;
}

/** Does what a key is for; pages and views that are hidden, and dialogs, have their own. */
export function keyPressed(event: KeyboardEvent, keyboard: Keyboard): void {
  const path = event.composedPath().filter((part) => part instanceof Element);
  if (event.defaultPrevented || path.some((part) => part.matches('dialog, [role=menu]'))) return;
  const action = actionOf(event, path[0] !== undefined && takesText(path[0]));
  if (!action) return;
  if (action === 'tab') keyboard.showTab(Number(event.key) - 1);
  else handlers[action](keyboard);
  if (action !== 'let-go') event.preventDefault();
}

const handlers: Readonly<Record<Exclude<KeyAction, 'tab'>, (keyboard: Keyboard) => void>> = {
  'let-go': ({ inspection }) => inspection.selection.pin(null),
  flip: ({ inspection }) => flipPinned(inspection),
  'next-frame': ({ inspection }) => showFrame(inspection, 1),
  'previous-frame': ({ inspection }) => showFrame(inspection, -1),
  'next-error': ({ inspection }) => showError(inspection),
  box: (keyboard) => keyboard.focusBox(),
  undo: ({ inspection }) => inspection.undo(),
  redo: ({ inspection }) => inspection.redo(),
  'next-pane': (keyboard) => cycle(keyboard.panes(), 1),
  'previous-pane': (keyboard) => cycle(keyboard.panes(), -1),
  help: (keyboard) => keyboard.help(),
};

const takesText = (element: Element): boolean =>
  element.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])') ||
  (element instanceof HTMLElement && element.isContentEditable);

function flipPinned(inspection: Inspection): void {
  const { chosen } = inspection.selection;
  if (chosen && chosen.end === chosen.start + 1) void inspection.flipBit(chosen.start);
}

function showFrame({ report, selection }: Inspection, step: number): void {
  const to = selection.frame + step;
  if (report && isListed(report, to)) selection.showFrame(to);
}

function showError({ report, selection }: Inspection): void {
  const index = report ? nextError(report, selection.pinned) : null;
  const finding = index === null ? undefined : report?.findings[index];
  if (index === null || !finding) return;
  const { byteStart, byteEnd, frame } = finding;
  if (frame !== undefined) selection.showFrame(frame);
  selection.pin({ kind: 'finding', index }, byteEnd > byteStart ? { start: byteStart * 8, end: byteEnd * 8 } : null);
}

function cycle(panes: readonly HTMLElement[], step: number): void {
  const at = panes.findIndex((pane) => pane.matches(':focus-within'));
  panes[at < 0 ? 0 : (at + step + panes.length) % panes.length]?.focus();
}
