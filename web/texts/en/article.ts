/** The words of the article. */
export const articleTexts = {
  title: 'What it means',
  evidence: 'In the text',
  none: 'No cause is known here for these words.',
  paste: {
    title: 'To be sure, put in more',
    what: 'The heads of the request and of the response, as curl -i or the network panel shows them; or the last bytes that came.',
  },
} as const;
