/** What is said of a passage of the text that was put in. */
export const passageTexts = {
  path: 'Passage {n} of {of}',
  taken: 'It is read.',
  left: 'It is left out.',
  prose: 'Text around what is read',
  kinds: {
    head: 'The head of a request or of a response.',
    bytes: 'Bytes in a notation.',
    command: 'A command that sends a request.',
    saying: 'An error message: it says what may be wrong, and has no bytes to be read.',
    export: 'Messages that a program exported.',
    prose: 'No notation that is known here: it is passed over.',
  },
  facts: { why: 'Why', sender: 'Sent by', connection: 'Connection', length: 'Length' },
  senders: { 'client-to-server': 'the client', 'server-to-client': 'the server' },
  values: {
    of: 'Passage',
    leave: { label: 'Leave it out', what: 'What is left is read as if this passage were not there' },
    take: { label: 'Take it in', what: 'Its bytes are read where they are in the text' },
  },
} as const;
