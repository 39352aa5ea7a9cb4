import type { Frame } from '../report.gen.ts';

export const themes = ['light', 'dark', 'auto', 'mono', 'rfc'] as const;
export const parts = ['bits', 'hex', 'unmasked', 'fields', 'payload', 'findings', 'sequence'] as const;
export const widths = [32, 16, 8] as const;

/** auto is light or dark with the page around it; mono is for print, rfc keeps to the profile of RFC 7996. */
export type Theme = (typeof themes)[number];
/** What a picture may show. */
export type Part = (typeof parts)[number];
/** How many bits stand in a row. */
export type Width = (typeof widths)[number];

export interface PictureOptions {
  /** By default light. */
  readonly theme?: Theme | undefined;
  /** By default 32. */
  readonly width?: Width | undefined;
  /** By default what fits the report: the bits of few frames, and the sequence of many. */
  readonly show?: readonly Part[] | undefined;
  /** Whether the fields have values, or their names alone; by default they have. */
  readonly values?: boolean | undefined;
  /** The frames that are drawn; without it all, with the heads of the handshake. */
  readonly frames?: readonly Frame[] | undefined;
  /** How many bytes of each payload are drawn at most, where the rest takes more than a row; by default few. */
  readonly bytes?: number | undefined;
  /** Whether findings, where they are shown, are told below the picture and not marked alone; by default they are. */
  readonly listed?: boolean | undefined;
}
