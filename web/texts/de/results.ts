import type { ResultsTexts } from '../en/results.ts';

/** Die Wörter der Tabelle von Ergebnissen. */
export const resultsTexts: ResultsTexts = {
  title: 'Ergebnisse',
  mine: 'Meine Ergebnisse',
  mineLead:
    'Zeilen für Ihre Lehrkraft: was Sie gelöst haben, mit Ihren Bytes. Ihr Name steht nur darin, wenn Sie ihn hier eintragen. Von hier wird nichts gesendet.',
  name: 'Name',
  copy: 'Meine Ergebnisse kopieren',
  copyLink: 'Als Link kopieren',
  others: 'Ergebnisse anderer prüfen',
  othersLead:
    'Fügen Sie ein, was Lernende kopiert haben, untereinander. Jede Prüfung läuft hier noch einmal über die Bytes; eine Zeile, die nur „solved“ sagt, wird abgewiesen.',
  pasted: 'Eingefügte Ergebnisse',
  check: 'Prüfen',
  columns: ['Name', 'Lektion', 'Stand', 'Versuche', 'Tipps', 'Sekunden', 'Bytes'],
  states: {
    solved: 'gelöst',
    open: 'offen',
    refused: 'abgewiesen: diese Bytes lösen sie nicht',
    unknown: 'keine solche Lektion',
  },
  checked: '{all} geprüft, {refused} abgewiesen.',
  none: 'In diesem Text steht keine Zeile mit einem Ergebnis.',
  csv: 'Als CSV herunterladen',
  back: 'Zur Übersicht des Kurses',
};
