/** The kinds of DEFLATE blocks (RFC 1951 section 3.2.3). */
export const blockKinds: Readonly<
  Record<string, { readonly name: string; readonly what: string; readonly section: string }>
> = {
  stored: {
    name: 'stored',
    what: 'Its bytes are there as they are. A length of two bytes comes before them, and the same with all bits turned over.',
    section: 'RFC 1951 section 3.2.4',
  },
  fixed: {
    name: 'fixed codes',
    what: 'Its symbols have the codes that the specification gives, so that none need be sent.',
    section: 'RFC 1951 section 3.2.6',
  },
  dynamic: {
    name: 'its own codes',
    what: 'Its header gives the codes of its symbols: short ones for what is frequent.',
    section: 'RFC 1951 section 3.2.7',
  },
  reserved: {
    name: 'reserved',
    what: 'The type 3 means nothing.',
    section: 'RFC 1951 section 3.2.3',
  },
};

/** The tokens that a block is made of. */
export const tokenTexts = {
  header: {
    title: 'Header of a block',
    what: 'BFINAL is {final}; two bits give the type: {name}.',
    section: 'RFC 1951 section 3.2.3',
  },
  tail: {
    title: 'The empty block at the end',
    what: 'An empty stored block ends the message on a whole byte. Its last four bytes, 00 00 ff ff, are the same every time, so that the sender leaves them out and the receiver puts them back.',
    section: 'RFC 7692 section 7.2.1',
  },
  literal: {
    title: 'Literal bytes',
    what: 'Each code stands for one byte that comes out as it is: {made}.',
    section: 'RFC 1951 section 3.2.5',
  },
  storedLiteral: {
    title: 'Stored bytes',
    what: 'They come out as they are: {made}.',
    section: 'RFC 1951 section 3.2.4',
  },
  copy: {
    title: 'A copy',
    what: '{length} from {distance} back come out once more: {made}.',
    earlier: 'They are taken from the message of frame {frame}: this is what context takeover does.',
    overlap: 'It reaches into what it makes itself, so a short run repeats.',
    section: 'RFC 1951 section 3.2.5',
  },
  end: {
    title: 'End of the block',
    what: 'The code 256, which makes no byte.',
    section: 'RFC 1951 section 3.2.5',
  },
  path: { message: 'Compressed message', block: 'Block {n}' },
  facts: { bits: 'Bits', places: 'Bits of the payload', out: 'Bytes that come out' },
  order: 'Bits are read from the low bit of each byte on.',
} as const;
