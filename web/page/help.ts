import { placeHash } from '../store/reference/place.ts';

/** The keys of the page, in the reference: by ? outside of text fields, and where the workspace fires ws-lens-help. */
export function helpKey(workspace: Element | null): void {
  const open = (event: Event): void => {
    event.preventDefault();
    location.hash = placeHash({ section: 'keys', key: '' });
  };
  workspace?.addEventListener('ws-lens-help', open);
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (key === '?' && !ctrlKey && !metaKey && !altKey && !defaultPrevented && !writes(event)) open(event);
  });
}

/** Whether the key stroke is one of a text field. */
const writes = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (one) => one instanceof HTMLElement && (one.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(one.tagName)),
    );
