/** The words of the table of results. */
export const resultsTexts = {
  title: 'Results',
  mine: 'My results',
  mineLead:
    'Lines to send to your teacher: what you solved, with your bytes. Your name stands in them only if you write it here. Nothing is sent from here.',
  name: 'Name',
  copy: 'Copy my results',
  copyLink: 'Copy them as a link',
  others: 'Check the results of others',
  othersLead:
    'Paste what learners copied, one below the other. Each check is run again here on the bytes, so that a line that only says “solved” is refused.',
  pasted: 'Pasted results',
  check: 'Check',
  columns: ['Learner', 'Lesson', 'State', 'Attempts', 'Hints', 'Seconds', 'Bytes'],
  states: {
    solved: 'solved',
    open: 'open',
    refused: 'refused: these bytes do not solve it',
    unknown: 'no such lesson',
  },
  checked: '{all} checked, {refused} refused.',
  none: 'There is no line with a result in this text.',
  csv: 'Download as CSV',
  back: 'To the map of the course',
};

export type ResultsTexts = typeof resultsTexts;
