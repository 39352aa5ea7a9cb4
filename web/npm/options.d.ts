import type { Part, Theme, Width } from './picture.js';

/** What a picture is made with. */
export interface RenderOptions {
  /** The form; by default 'svg'. */
  as?: 'svg' | 'html' | 'ascii' | 'md' | 'json' | 'illustrated';
  theme?: Theme;
  /** How many bits stand in a row. */
  width?: Width;
  show?: readonly Part[];
  /** false draws the layout without values. */
  values?: boolean;
  /** Puts the element around the picture; with as: 'html'. */
  live?: boolean;
  /** The panes of that element, apart by spaces. */
  panes?: string;
  /** How many bytes of each payload are drawn at most; by default few. */
  bytes?: number;
  /** Draws that frame alone; counted from 1. */
  frame?: number;
  /** Who sent the frames; by default the masks tell. */
  direction?: 'auto' | 'client-to-server' | 'server-to-client';
  /** The negotiated Sec-WebSocket-Extensions; '' for none. */
  extensions?: string;
  /** The rules that the input breaks. An error or a warning of another one throws, and so does a rule that it does not break. */
  expect?: readonly string[];
}

/** A mistake in what was asked, or a finding that was not expected. */
export declare class RenderError extends Error {
  name: 'RenderError';
  /** The line of the input, from 1. */
  line?: number;
}
