import { lengthForms } from '../length-forms.ts';
import { fromServer, said, type Topic } from './topic.ts';

const zeros = (count: number): string => ' 00'.repeat(count);

export const lengths: readonly Topic[] = [
  {
    key: '7',
    title: 'The length in 7 bits',
    cells: ['0 to 125', '0 to 125 bytes: the value itself', '2 bytes, 6 if masked'],
    ...said(lengthForms[7]),
    rules: ['frame-length-not-minimal', 'frame-control-too-long', 'frame-length-too-long', 'frame-length-miswritten'],
    words: ['7-bit length', '7 bit length', '125'],
    range: [0, 125],
    example: fromServer('81 05 48 65 6c 6c 6f'),
  },
  {
    key: '16',
    title: 'The length in 16 bits',
    cells: ['126', '126 to 65,535 bytes, in the next two', '4 bytes, 8 if masked'],
    ...said(lengthForms[16]),
    rules: ['frame-length-not-minimal', 'frame-control-too-long'],
    words: ['16-bit length', '16 bit length', '126'],
    range: [126, 126],
    example: fromServer(`82 7e 00 7e${zeros(126)}`),
  },
  {
    key: '64',
    title: 'The length in 64 bits',
    cells: ['127', '65,536 to 2⁶³−1 bytes, in the next eight', '10 bytes, 14 if masked'],
    ...said(lengthForms[64]),
    rules: ['frame-length-not-minimal', 'frame-length-msb', 'frame-huge-length'],
    words: ['64-bit length', '64 bit length', '127'],
    range: [127, 127],
    example: fromServer('82 7f 00 00 00 00 00 01 00 00'),
  },
];
