import type { QuestionText } from '../types.ts';

/** What is said of a whole frame, a whole message, and of nothing yet. */
export const wholeTexts = {
  input: 'Input',
  frame: 'Frame',
  frameNumber: 'Frame {n}',
  byte: 'Byte {n}',
  bytes: 'Bytes {from} to {to}',
  sent: '{kind} frame, {sender}',
  sender: {
    client: 'from a client',
    server: 'from a server',
    unknown: 'from an unknown side',
    'client guessed': 'probably from a client: it is masked',
    'server guessed': 'probably from a server: it is not masked',
  },
  parts: 'A header of {header} says what the frame is and how long; {payload} of payload follow.',
  noPayload: 'A header of {header} says what the frame is. There is no payload.',
  cut: 'The header is cut: {header} of it are here.',
  missing: '{missing} of the frame are still to come; a receiver waits for them.',
  point: 'Point at a bit, a byte or a field to see what it means; a click keeps it here.',
  message: {
    title: 'A message without its frame',
    what: 'Exports and logs hold what a message said, not the frame that carried it: there is no header to be explained.',
    text: 'Text, {count}.',
    binary: 'Binary, {count}.',
  },
  payload: {
    name: 'Payload',
    title: 'A payload without its frame',
    what: 'These bytes are read as what a frame may carry, not as a frame.',
    text: 'Text, {count}.',
    binary: 'Binary, {count}.',
  },
  outside: {
    title: 'Not part of a frame',
    what: 'No frame and no head was read from these bytes.',
  },
  empty: {
    title: 'What a frame is',
    paragraphs: [
      {
        text: 'A WebSocket connection begins with a handshake in HTTP. From then on both sides send frames: each has a short header and a payload.',
      },
      {
        lead: 'The header',
        text: 'says what the frame is (opcode), whether its message ends here (FIN), how long the payload is, and whether it is masked.',
      },
      {
        lead: 'The payload',
        text: 'is what a program sends and gets: text or bytes. A client masks it, a server does not.',
      },
    ],
    questions: [
      {
        question: 'What can be put in?',
        answer:
          'Bytes in hex, base64, a dump or a log; the heads of a handshake; an export of the developer tools; an error message; or any text that holds some of these.',
        section: '',
      },
      {
        question: 'Where does it go?',
        answer: 'Nowhere: all is read in this page.',
        section: '',
      },
    ] as readonly QuestionText[],
  },
} as const;
