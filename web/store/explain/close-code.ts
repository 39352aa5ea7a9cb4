import { closeCodeRanges, closeCodes, type CloseCodeText } from '../../texts/en/close-codes.ts';

/** What is said of a status code: its own row, or that of its range. */
export const closeCodeText = (code: number): CloseCodeText =>
  closeCodes[code] ?? closeCodeRanges.findLast(({ from }) => from <= code) ?? noRange;

const noRange: CloseCodeText = { name: '', what: '', sender: 'nobody', page: '', section: '' };

/** The codes near to one that are explained beside it. */
export const nearCodes: Readonly<Record<number, readonly number[]>> = {
  1000: [1001, 1005],
  1001: [1000, 1012],
  1002: [1006, 1007],
  1005: [1000, 1006],
  1006: [1005, 1001, 1015],
  1007: [1002, 1003],
  1015: [1006],
};
