import type { TemplateResult } from 'lit';
import type { Direction } from '../../engine/api.ts';
import { segmented, type Choice } from './segmented.ts';

const directions: readonly Choice<Direction>[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'client-to-server', label: 'From client' },
  { value: 'server-to-client', label: 'From server' },
];

type ExtensionsChoice = 'unknown' | 'none' | 'these';

const known: readonly Choice<ExtensionsChoice>[] = [
  { value: 'unknown', label: 'Auto' },
  { value: 'none', label: 'None' },
  { value: 'these', label: 'These' },
];

const extensionsFor = { unknown: null, none: '', these: 'permessage-deflate' } as const;

/** A choice of who sent the bytes. */
export const chooseDirection = (direction: Direction, choose: (direction: Direction) => void): TemplateResult =>
  segmented('Direction', 'direction', directions, direction, choose);

/**
 * A choice of what was negotiated: null if it is not known, else the extensions as a text, which has a field of its own.
 * typing: whether somebody types in that field, so that it stays though it is empty.
 */
export function chooseExtensions(
  extensions: string | null,
  typing: boolean,
  choose: (extensions: string | null) => void,
): TemplateResult {
  const chosen = extensions === null ? 'unknown' : hasField(extensions, typing) ? 'these' : 'none';
  return segmented('Extensions', 'extensions', known, chosen, (value) => choose(extensionsFor[value]));
}

/** Whether the extensions have a field to be written in. */
export const hasField = (extensions: string | null, typing: boolean): extensions is string =>
  extensions !== null && (extensions !== '' || typing);
