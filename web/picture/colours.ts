import tokens from '../elements/styles/tokens.css' with { type: 'text' };
import type { Kind } from '../store/fields.ts';
import type { Theme } from './options.ts';

/** The colours of a picture; '' for none. */
export interface Palette {
  /** Behind all. */
  readonly card: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly error: string;
  readonly warning: string;
  /** On error. */
  readonly onError: string;
  readonly back: (kind: Kind) => string;
  readonly front: (kind: Kind) => string;
  /** Whether fields have an outline, as their colours do not tell them apart. */
  readonly outlined: boolean;
}

type Shade = (light: string, dark: string) => string;

/** The colours of the page, light or dark: --fin: light-dark(#e0e4ff, #2b3270). */
const pairs = new Map(
  Array.from(tokens.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g), ([, name = '', light = '', dark = '']) => [
    name,
    [light, dark] as const,
  ]),
);

function coloured(shade: Shade): Palette {
  const colour = (name: string): string => shade(...(pairs.get(name) ?? (['#000000', '#ffffff'] as const)));
  return {
    card: colour('card'),
    ink: colour('ink'),
    soft: colour('soft'),
    line: colour('edge'),
    error: colour('error'),
    warning: colour('warning'),
    onError: colour('card'),
    back: (kind) => colour(kind === 'other' ? 'sunk' : kind),
    front: (kind) => colour(kind === 'other' ? 'soft' : `${kind}-ink`),
    outlined: false,
  };
}

const white = '#ffffff';
const black = '#000000';

/** Print in one colour: greys tell the header, the key and the payload apart. */
const mono: Palette = {
  card: white,
  ink: black,
  soft: '#444444',
  line: '#666666',
  error: black,
  warning: black,
  onError: white,
  back: (kind) => ({ key: '#e6e6e6', payload: '#f3f3f3' })[kind as string] ?? white,
  front: () => black,
  outlined: true,
};

const palettes: Readonly<Record<Theme, Palette>> = {
  light: coloured((light) => light),
  dark: coloured((_light, dark) => dark),
  auto: coloured((light, dark) => `light-dark(${light},${dark})`),
  mono,
  rfc: { ...mono, card: '', soft: black, line: black, back: () => white },
};

export const paletteOf = (theme: Theme): Palette => palettes[theme];
