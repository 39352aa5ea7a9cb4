/** The words of the explainer itself. */
export const explainerTexts = {
  title: 'Explainer',
  reference: 'In the reference',
  pinned: 'Pinned',
  unpin: 'Let go (Escape)',
  tryIt: 'Try it',
  fix: 'Fix',
  use: 'Use it',
  flip: 'Flip',
  bit: 'this bit',
  then: 'Then:',
  consequence: 'consequence',
  goneWithIt: 'gone with the cause',
  findings: 'finding',
  previous: 'Previous finding',
  next: 'Next finding',
  more: 'More of the explanation',
  less: 'Less of the explanation',
  loading: 'Fetching the explanation.',
  failed: 'The explanation could not be fetched. Reload the page to try again.',
} as const;

/** The names of facts. */
export const factTexts = {
  decimal: 'In decimal',
  hex: 'In hex',
  place: 'In the input',
  line: 'line {line}, {columns}',
  bytes: 'From the start',
  byteOfInput: 'byte {byte}',
  why: 'Why',
  peer: 'The other side',
  mend: 'To fix it',
  code: 'Close code',
  status: 'HTTP status',
  read: 'Read as',
  bits: 'Bits',
} as const;
