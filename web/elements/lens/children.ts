/** What of the children is taken as the input: an element whose text is shown as it stands, else the text itself. */
const sources = 'pre, code, script[type="text/plain"]';

/** The text of the children; null if they are a picture, or nothing. */
export function textOfChildren(element: Element): string | null {
  const source = element.querySelector(sources) ?? (element.childElementCount === 0 ? element : null);
  const text = source?.textContent.replace(/^\n+|\s+$/g, '') ?? '';
  return text === '' ? null : text;
}

/** Whether anything of the children is to be seen. */
export const hasChildren = (element: Element): boolean =>
  element.childElementCount > 0 || element.textContent.trim() !== '';

/** How high the children are, in pixels. */
export function heightOfChildren(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().height;
}
