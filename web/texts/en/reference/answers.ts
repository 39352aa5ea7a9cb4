/** What is said of words that were put in where bytes are read. */
export const answerTexts = {
  label: 'Answer',
  open: 'Open in the reference',
  address: 'The address of a server',
  ofAddress: 'Nothing is sent from this page. A browser would ask for a WebSocket there with a request of HTTP.',
  request: 'Show the request that a browser would send',
  text: 'Text, as a message could carry it',
  ofText: 'On the wire it would be in a frame, behind a header of a few bytes. Look at one:',
};
