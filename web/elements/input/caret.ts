interface CaretOptions {
  readonly shadowRoots: readonly ShadowRoot[];
}

interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number, options: CaretOptions): { offsetNode: Node; offset: number } | null;
}

/** Half of a character, in pixels: a caret stands before the character that is nearest, but it is the one under the pointer that counts. */
const half = 3.5;

/** The offset in a text field of the character at a place of the screen; null where there is none, or the browser does not tell. */
export function caretAt(field: HTMLTextAreaElement, x: number, y: number): number | null {
  const caret = (document as CaretDocument).caretPositionFromPoint?.(x - half, y, { shadowRoots: rootsOf(field) });
  return caret?.offsetNode === field ? caret.offset : null;
}

/** The shadow roots that an element is in, the outermost last. */
function rootsOf(element: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) roots.push(root);
  return roots;
}
