import type { Course, Lesson } from './lesson.ts';
import type { Language } from './language.ts';

const loading = new Map<Language, Promise<Course>>();

/** Fetches the lessons of a language, which stand beside the module; after a failure the next call tries anew. */
export function loadCourse(language: Language): Promise<Course> {
  let course = loading.get(language);
  if (!course) {
    course = fetchCourse(language);
    course.catch(() => loading.delete(language));
    loading.set(language, course);
  }
  return course;
}

async function fetchCourse(language: Language): Promise<Course> {
  const name = language === 'en' ? './lessons.json' : `./lessons.${language}.json`;
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
  return (await response.json()) as Course;
}

/** The lessons of a set, in its order; without a set all of them. */
export const lessonsOf = ({ lessons }: Course, set: readonly string[]): readonly Lesson[] =>
  set.length === 0 ? lessons : set.flatMap((id) => lessons.find((lesson) => lesson.id === id) ?? []);
