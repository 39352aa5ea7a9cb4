import { sectionsIn } from './lesson-file.mjs';

/**
 * What web/learn/connection.md says of a recorded connection: a title, what comes before all, the recording, and a section for each
 * head and each frame. In a translation the recording is that of the original.
 */
export function recordingOf(text, original) {
  const [head, ...rest] = text.split(/^## /m);
  const [, title, lead, recording = original?.recording] =
    /^# (.+)\n\n([^`][^]*?)\n\n(?:```recording\n([^]*?)\n```\n\n)?$/.exec(head) ?? [];
  if (!title || !recording) throw new Error('It begins with "# " and a title, a text, and a fence "recording".');
  const parts = sectionsIn(rest).map(({ name, prose }) => ({ title: name, prose }));
  if (original && original.parts.length !== parts.length)
    throw new Error(`It has ${parts.length} sections, the original ${original.parts.length}.`);
  return { title, lead, recording, parts };
}

/** What is wrong with it, in sentences: each part of the connection has its section, and no rule is broken. */
export function faultsOfRecording({ recording, parts }, lens) {
  const { frames, handshake, findings } = lens.inspect(recording);
  const heads = [handshake?.request, handshake?.response].filter(Boolean).length;
  return [
    ...(heads + frames.length === parts.length
      ? []
      : [`It has ${parts.length} sections, for ${heads} heads and ${frames.length} frames.`]),
    ...findings
      .filter(({ severity }) => severity === 'error')
      .map(({ title }) => `The recording breaks a rule: ${title}.`),
  ];
}
