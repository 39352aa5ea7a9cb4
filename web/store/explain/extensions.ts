import type { Frame, Report } from '../../report.gen.ts';

/** What is known of the extensions that a frame may use. */
export type Extensions = 'deflate' | 'none' | 'other' | 'unknown';

export function extensionsOf({ connection }: Report, { direction }: Frame): Extensions {
  if (!connection || connection.termsFrom === 'unknown') return 'unknown';
  if (connection.extensions === '') return 'none';
  const lane = connection.lanes.find((one) => one.direction === direction);
  return lane?.deflate || /\bpermessage-deflate\b/.test(connection.extensions) ? 'deflate' : 'other';
}
