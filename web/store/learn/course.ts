import type { Uses } from '../uses.ts';
import { fetched } from './fetched.ts';
import type { Language } from './language.ts';
import type { Course, Glossary, Lesson, Recording } from './lesson.ts';

export const loadCourse = (language: Language): Promise<Course> => fetched('lessons', language);
export const loadGlossary = (language: Language): Promise<Glossary> => fetched('glossary', language);
export const loadRecording = (language: Language): Promise<Recording> => fetched('connection', language);
export const loadUses = (): Promise<readonly Uses[]> => fetched('uses', 'en');

/** The lessons of a set, in its order; without a set all of them. */
export const lessonsOf = ({ lessons }: Course, set: readonly string[]): readonly Lesson[] =>
  set.length === 0 ? lessons : set.flatMap((id) => lessons.find((lesson) => lesson.id === id) ?? []);
