/** The panes in the order in which they stand. */
export const allPanes = [
  'box', 'judge', 'examples', 'verdict', 'findings', 'passages', 'accept', 'handshake',
  'frames', 'connection', 'accepts', 'bits', 'bytes', 'deflate', 'message', 'unmask', 'fields',
] as const; // prettier-ignore

export type PaneName = (typeof allPanes)[number];

/** The panes beside the others where there is room. */
export const sidePanes: readonly PaneName[] = ['box', 'judge', 'examples'];
/** Those that are only there to change the input, or how it is read. */
export const editingPanes: readonly PaneName[] = ['judge', 'examples'];
/** What a compact view shows if no panes are named. */
export const compactPanes: readonly PaneName[] = ['verdict', 'bits'];

const isPane = (name: string): name is PaneName => (allPanes as readonly string[]).includes(name);

/** The panes that an attribute names, in a set; usual if it is absent. Unknown names are told; if no name is known all panes are shown. */
export function panesNamed(
  attribute: string | null | undefined,
  usual: readonly PaneName[],
  warn: (text: string) => void,
): ReadonlySet<PaneName> {
  if (attribute === null || attribute === undefined) return new Set(usual);
  const names = attribute.split(/\s+/).filter((name) => name !== '');
  const known = names.filter(isPane);
  const unknown = names.filter((name) => !isPane(name));
  if (names.length === 0) warn('ws-lens: panes is empty, so all panes are shown.');
  if (unknown.length > 0) warn(`ws-lens: there is no pane ${unknown.join(', ')}; known are ${allPanes.join(', ')}.`);
  return new Set(known.length > 0 ? known : allPanes);
}
