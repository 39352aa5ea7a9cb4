/** What the values that one may set would mean, where that is not said by the table of the value itself. */
export const valueTexts = {
  fin: {
    1: 'The last frame of its message',
    0: 'More frames of the message follow',
    control: 'Breaks a rule: a control frame is never fragmented',
  },
  rsv: {
    0: 'As it must be without an extension that uses it',
    1: 'Only an extension can give it a meaning',
    rsv1: 'The message is compressed, if permessage-deflate is in force',
  },
  mask: {
    1: 'Masked: a key is put in, and the payload is XORed with it',
    0: 'Not masked: the key is taken out, and the payload is sent as it is',
  },
  length: {
    less: 'One byte is left over, and is read as the start of a frame',
    more: 'One byte is missing: it is taken from what follows, or waited for',
    form: 'The same length in {bits} bits',
    longer: 'The same length in {bits} bits: longer than need be, which is not allowed',
  },
  key: {
    other: 'Other bytes on the wire, the same payload',
    zero: 'The payload is on the wire as it is, which masking is to prevent',
  },
  bit: {
    title: 'Bit {n} of {of} is {value}',
    adds: 'Set, it adds {weight}.',
    flipped: 'Flipped, {name} is {value}.',
  },
} as const;
