import type { ValueText } from '../types.ts';

/** The three forms of the payload length, by their bits (RFC 6455 section 5.2). */
export const lengthForms: Readonly<Record<7 | 16 | 64, ValueText & { readonly range: string }>> = {
  7: {
    name: '7 bits',
    range: '0 to 125',
    what: 'The seven bits are the length.',
    why: 'Most messages are short: their header takes as few bytes as can be.',
    section: '5.2',
  },
  16: {
    name: '16 bits',
    range: '126 to 65,535',
    what: 'The seven bits are 126, and the two bytes behind them are the length, highest byte first.',
    why: 'Only for a length that 7 bits cannot hold: the shortest form must be used.',
    section: '5.2',
  },
  64: {
    name: '64 bits',
    range: '65,536 and more',
    what: 'The seven bits are 127, and the eight bytes behind them are the length, highest byte first. The top bit must be 0.',
    why: 'Only for a length that 16 bits cannot hold: the shortest form must be used.',
    section: '5.2',
  },
};
