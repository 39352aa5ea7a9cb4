import { Bench } from '../learn/bench.ts';
import { CourseMap } from '../learn/course-map.ts';
import { Guess } from '../learn/guess.ts';
import { Keypad } from '../learn/keypad.ts';
import { Learn } from '../learn/learn.ts';
import { LessonPane } from '../learn/lesson.ts';
import { ProseText } from '../learn/prose-text.ts';
import { TaskPane } from '../learn/task.ts';
import { register } from '../ui/register.ts';
// What is fetched later stands in lessons too.
import './later.ts';

// The inner elements stand before the view, so that all are known when it is first drawn.
register([
  ['ws-lens-keypad', Keypad],
  ['ws-lens-prose', ProseText],
  ['ws-lens-guess', Guess],
  ['ws-lens-bench', Bench],
  ['ws-lens-task', TaskPane],
  ['ws-lens-course-map', CourseMap],
  ['ws-lens-lesson', LessonPane],
  ['ws-lens-learn', Learn],
]);

// The course asks for these when they are shown; until they are there the page says that they are fetched.
addEventListener('ws-lens-results', () => void import('./teach.ts').catch(() => undefined));
addEventListener('ws-lens-read', () => void import('./read.ts').catch(() => undefined));
