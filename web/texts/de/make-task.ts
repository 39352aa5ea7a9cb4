import type { MakeTaskTexts } from '../en/make-task.ts';

/** Die Wörter, mit denen aus dem Gezeigten eine Aufgabe wird. */
export const makeTaskTexts: MakeTaskTexts = {
  lead: 'Wer den Link öffnet, bekommt die Eingabe, wie sie jetzt ist, mit Ihren Worten, und sieht, wie sich jede Bedingung selbst abhakt. Was die Aufgabe löst, dient hier nur dazu, Bedingungen vorzuschlagen; der Link enthält es nicht.',
  task: 'Was zu tun ist',
  hint: 'Tipp',
  hint2: 'Noch ein Tipp',
  solved: 'Was sie löst',
  check: 'Bedingungen',
  isNew: 'noch nicht erfüllt',
  needsTask: 'Schreiben Sie, was zu tun ist.',
  needsSolved: 'Ändern Sie, was die Aufgabe löst, bis eine Bedingung erfüllt ist, die es noch nicht war.',
  needsCheck: 'Wählen Sie eine Bedingung, die noch nicht erfüllt ist.',
  tooLong: 'Das ist zu lang für einen Link.',
  link: 'Link zur Aufgabe',
  copy: 'Link kopieren',
  open: 'Öffnen',
};
