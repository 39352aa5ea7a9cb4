import type { Kind } from '../store/fields.ts';
import { paletteOf, type Palette } from './colours.ts';
import { el, type Node } from './node.ts';
import type { Theme, Width } from './options.ts';

/** Of pixels: a bit, and what stands left of the bits and around all. */
export const cell = 20;
const edge = 12;

/** Nodes with the height that they take; their y counts from the top of the block. */
export interface Block {
  readonly height: number;
  readonly nodes: readonly Node[];
}

export interface Look {
  readonly fill?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly mono?: boolean;
}

/** What all parts of a picture draw with: its measures, its colours and its letters. */
export class Canvas {
  readonly palette: Palette;
  readonly columns: Width;
  /** Where the bits begin, how wide they are together, and how wide all is. */
  readonly left: number;
  readonly right: number;
  readonly outer: number;
  /** Whether it is for an RFC: without round corners, in the three families of letters that there are, and small. */
  readonly isSmall: boolean;

  constructor(theme: Theme, columns: Width, gutter: number) {
    this.palette = paletteOf(theme);
    this.columns = columns;
    this.left = edge + gutter;
    this.right = this.left + columns * cell;
    this.outer = this.right + edge;
    this.isSmall = theme === 'rfc';
  }

  get edge(): number {
    return edge;
  }

  x(column: number): number {
    return this.left + column * cell;
  }

  text(x: number, y: number, content: string, look: Look = {}): Node {
    const { fill, size, bold, anchor, mono } = look;
    return el('text', { x, ...(y && { y }), ...letters({ fill, size, bold, anchor, mono }, this.#families) }, content);
  }

  /** Texts that look the same, as one group, which may be moved down. */
  group(look: Look, nodes: readonly Node[], down = 0): Node[] {
    const moved: Node['attributes'] = down ? { transform: `translate(0 ${down})` } : {};
    return nodes.length > 0 ? [el('g', { ...moved, ...letters(look, this.#families) }, ...nodes)] : [];
  }

  /** The colour of a field; with a broken edge if the field may be missing. */
  band(kind: Kind, x: number, y: number, width: number, height: number, optional = false): Node {
    const { back, front, outlined, ink } = this.palette;
    const outline: Node['attributes'] = {
      ...((outlined || optional) && { stroke: outlined ? ink : front(kind) }),
      ...(optional && { 'stroke-dasharray': '4 3' }),
    };
    const inset = outlined ? 0 : 1;
    const round: Node['attributes'] = this.isSmall ? {} : { rx: outlined ? 1 : 4 };
    return el('rect', { x: x + inset, y, width: width - 2 * inset, height, ...round, fill: back(kind), ...outline });
  }

  get #families(): readonly [sans: string, mono: string] {
    return this.isSmall
      ? ['sans-serif', 'monospace']
      : ['system-ui,sans-serif', 'ui-monospace,Menlo,Consolas,DejaVu Sans Mono,Liberation Mono,monospace'];
  }

  /** The whole picture: blocks below each other, on the colour of a card. */
  picture(title: string, description: string, blocks: readonly Block[]): Node {
    let y = edge;
    const placed = blocks.map(({ nodes, height }) => {
      const at = y;
      y += height;
      return nodes.length > 0 ? el('g', { transform: `translate(0 ${at})` }, ...nodes) : null;
    });
    const { card, ink } = this.palette;
    const size = { viewBox: `0 0 ${this.outer} ${y + edge}`, width: this.outer, height: y + edge };
    const profile: Node['attributes'] = this.isSmall ? { version: '1.2', baseProfile: 'tiny' } : {};
    return el(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...profile, ...size, role: 'img' },
      el('title', {}, title),
      el('desc', {}, description),
      ...[
        ...(card ? [el('rect', { width: this.outer, height: y + edge, rx: 8, fill: card })] : []),
        el(
          'g',
          letters({ fill: ink, size: 12, mono: false }, this.#families),
          ...placed.filter((node) => node !== null),
        ),
      ].map(withFallback),
    );
  }
}

/**
 * A tool that does not know light-dark() takes the colour of the group around it, which is the light one. Letters need none: they are
 * black then, but for those that are light themselves.
 */
function withFallback(node: Node | string): Node | string {
  if (typeof node === 'string') return node;
  const light = Object.entries(node.attributes).flatMap(([name, value]) => {
    const [, colour = ''] = /^light-dark\((#\w+),/.exec(String(value)) ?? [];
    return colour && (/^(rect|path)$/.test(node.name) || colour === '#ffffff') ? [[name, colour] as const] : [];
  });
  const own = { ...node, children: node.children.map(withFallback) };
  return light.length > 0 ? el('g', Object.fromEntries(light), own) : own;
}

type Loose = { readonly [Name in keyof Look]: Look[Name] | undefined };

/** The attributes that say how letters look. */
function letters(
  { fill, size, bold, anchor, mono }: Loose,
  [sans, fixed]: readonly [string, string],
): Node['attributes'] {
  return {
    ...(fill && { fill }),
    ...(size && { 'font-size': size }),
    ...(bold !== undefined && { 'font-weight': bold ? 'bold' : 'normal' }),
    ...(mono !== undefined && { 'font-family': mono ? fixed : sans }),
    ...(anchor && { 'text-anchor': anchor }),
  };
}
