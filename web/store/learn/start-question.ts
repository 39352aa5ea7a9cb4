import { oneOf } from '../hash.ts';
import { contents, directions, emptyQuestion, type Question } from '../question.ts';
import type { Start } from './lesson.ts';

/** What is asked at the start of a task. */
export const questionOf = ({ input, direction, extensions, request, holds }: Start): Question => ({
  ...emptyQuestion,
  input,
  direction: oneOf(directions, direction),
  extensions,
  request,
  holds: oneOf(contents, holds),
});
