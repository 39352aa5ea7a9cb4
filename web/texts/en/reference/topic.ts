import type { ValueText } from '../../types.ts';

/** What the reference says of one thing. */
export interface Topic {
  /** Names it in the address. */
  readonly key: string;
  readonly title: string;
  /** Its row in the table of its section: the first cell is a name or a value. */
  readonly cells: readonly string[];
  /** What it is, and why it is there. The first stands alone as the answer to a question. */
  readonly paragraphs: readonly string[];
  /** What to do, one after the other. */
  readonly steps?: readonly string[];
  /** The section that decides, as findings name it. */
  readonly source: string;
  /** The rules that are about it. */
  readonly rules: readonly string[];
  /** What else it is called, in lower case, by those who ask for it. */
  readonly words: readonly string[];
  /** The numbers that it stands for, if it does for several. */
  readonly range?: readonly [first: number, last: number];
  /** A text to be pasted, in which it stands. */
  readonly example?: Sample;
}

export interface Sample {
  readonly text: string;
  readonly direction?: 'client-to-server' | 'server-to-client';
  /** The extensions in force; '' for none; absent if it is not known. */
  readonly extensions?: string;
}

/** A frame of a server, with no extension in force. */
export const fromServer = (text: string): Sample => ({ text, direction: 'server-to-client', extensions: '' });

/** A frame of a client, with no extension in force. */
export const fromClient = (text: string): Sample => ({ text, direction: 'client-to-server', extensions: '' });

/** What the explainer says of a value or a field, as the reference has it. */
export const said = (
  text: Pick<ValueText, 'what' | 'why' | 'section'> | undefined,
): Pick<Topic, 'paragraphs' | 'source'> => ({
  paragraphs: [text?.what ?? '', text?.why ?? ''].filter(Boolean),
  source: text?.section ?? '',
});
