/** The words with which a task is made of what is shown. */
export const makeTaskTexts = {
  lead: 'Whoever opens the link gets the input as it is now, with your words, and sees each condition tick itself. What solves it is only used here, to suggest conditions; the link does not hold it.',
  task: 'What is to be done',
  hint: 'Hint',
  hint2: 'Another hint',
  solved: 'What solves it',
  check: 'Conditions',
  isNew: 'not met yet',
  needsTask: 'Write what is to be done.',
  needsSolved: 'Change what solves it until a condition is met that is not met yet.',
  needsCheck: 'Choose a condition that is not met yet.',
  tooLong: 'This is too long for a link.',
  link: 'Link to the task',
  copy: 'Copy link',
  open: 'Open it',
};

export type MakeTaskTexts = typeof makeTaskTexts;
