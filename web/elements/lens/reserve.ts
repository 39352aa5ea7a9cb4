import { hasChildren, heightOfChildren } from './children.ts';

// What is known of an element before its report is, without anything that would have to be fetched: the small script has this too.

/** How far from the window an element is when the codec is fetched for it. */
export const nearMargin = '600px 0px';
/** Children of less height, in pixels, are no picture that a report could take the place of. */
const leastKept = 160;

/** Below so many pixels the diagram has 16 bits in a row, and below so many sentences take more lines. */
const narrowBits = 640;
const narrowText = 480;
const gap = 16;
/** The panes that a whole element has take more than a window. */
const wholeHeight = 1700;
const usualPane = 180;

/** What decides how high panes are. */
interface Measures {
  /** The bytes of the first frame that are there, the length of its header, and of what it is said to carry. */
  readonly bytes: number;
  readonly header: number;
  readonly payload: number;
  readonly masked: boolean;
  readonly width: number;
}

const isNarrow = ({ width }: Measures): boolean => width < narrowText;

const rowsOfBits = ({ bytes, header, width }: Measures): number => {
  const inRow = width < narrowBits ? 2 : 4;
  return Math.min(Math.ceil(bytes / inRow), Math.ceil((header + 12) / inRow));
};

/** In pixels, as measured: of each pane by what it is about. Of mistakes nothing is known yet. */
const heights: Readonly<Record<string, (measures: Measures) => number>> = {
  verdict: (measures) => (isNarrow(measures) ? 195 : 107),
  bits: (measures) => 79 + 56 * rowsOfBits(measures),
  bytes: (measures) => (isNarrow(measures) ? 142 : 124) + 34 * (Math.min(12, Math.ceil(measures.bytes / 8)) - 1),
  fields: (measures) => {
    const [least, payload, key] = isNarrow(measures) ? [399, 42, 84] : [261, 38, 59];
    return least + (measures.payload > 0 ? payload : 0) + (measures.masked ? key : 0);
  },
  message: ({ payload }) => (payload > 0 ? 190 : 90),
  unmask: ({ masked, payload }) => (masked && payload > 0 ? 185 : 0),
  box: () => 265,
  findings: () => 0,
  passages: () => 0,
  deflate: () => 0,
  frames: () => 0,
  connection: () => 0,
};

/** What a page asks an element to show. */
export interface Asked {
  readonly text: string;
  readonly panes: string | null | undefined;
  readonly view: string | null | undefined;
  /** The width of the element, in pixels. */
  readonly width: number;
}

/** How high the report will be, about. */
export function heightOfReport({ text, panes, view, width }: Asked): number {
  const measures = measuresOf(text, width);
  if (view === 'compact') return Math.min(258, (isNarrow(measures) ? 77 : 62) + 40 * Math.min(4, rowsOfBits(measures)));
  const names = panes?.split(/\s+/).filter(Boolean) ?? [];
  if (names.length === 0) return wholeHeight;
  const all = names.map((name) => heights[name]?.(measures) ?? usualPane).filter((height) => height > 0);
  return all.reduce((sum, height) => sum + height + gap, -gap);
}

/** What hex digits say of the first frame; of any other text a small frame is expected. */
function measuresOf(text: string, width: number): Measures {
  const digits = text.replace(/\s/g, '');
  const isHex = /^(?:[\da-f]{2}){2,}$/i.test(digits);
  const second = isHex ? Number.parseInt(digits.slice(2, 4), 16) : 0x85;
  const length = second & 127;
  const masked = second > 127;
  const header = 2 + (length === 126 ? 2 : length === 127 ? 8 : 0) + (masked ? 4 : 0);
  const payload = length > 125 ? Infinity : length;
  return { bytes: Math.min(isHex ? digits.length / 2 : 11, header + payload), header, payload, masked, width };
}

/** The height of children that a report can take the place of; 0 if there are none. */
export function pictureHeight(element: Element): number {
  const height = hasChildren(element) ? heightOfChildren(element) : 0;
  return height >= leastKept ? height : 0;
}
