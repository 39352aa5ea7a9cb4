/** What is said of a status code of a Close, or of a range of them. */
export interface CloseCodeText {
  readonly name: string;
  readonly what: string;
  /** Who may send it in a Close frame. */
  readonly sender: 'both' | 'client' | 'nobody';
  /** What a page gets, if that is not the code itself; may be empty. */
  readonly page: string;
  /** What programs do with it, if that is not the same everywhere. */
  readonly note?: string;
  readonly section: string;
}

const registry = 'IANA WebSocket Close Code Number registry';
const late = 'Registered after RFC 6455: gobwas and faye-websocket refuse it.';

/** The codes that have a meaning of their own, with the registry's names. */
export const closeCodes: Readonly<Record<number, CloseCodeText>> = {
  1000: {
    name: 'Normal Closure',
    what: 'The connection did what it was for, and is closed.',
    sender: 'both',
    page: 'wasClean is true if both sides have sent their Close.',
    section: '7.4.1',
  },
  1001: {
    name: 'Going Away',
    what: 'One side goes away: a server that stops, or a browser that leaves the page.',
    sender: 'both',
    page: '',
    section: '7.4.1',
  },
  1002: {
    name: 'Protocol error',
    what: 'The side that sends it met a frame that breaks the protocol.',
    sender: 'both',
    page: 'Where its own browser sends this code, a page gets 1006.',
    section: '7.4.1',
  },
  1003: {
    name: 'Unsupported Data',
    what: 'The side that sends it got a type of message that it does not take, such as binary where it wants text.',
    sender: 'both',
    page: '',
    section: '7.4.1',
  },
  1004: {
    name: 'Reserved',
    what: 'It has no meaning yet.',
    sender: 'nobody',
    page: '',
    section: '7.4.1',
  },
  1005: {
    name: 'No Status Rcvd',
    what: 'A Close came that has no code. An API reports this number in place of one.',
    sender: 'nobody',
    page: 'A page gets it when a Close with an empty payload has come.',
    section: '7.4.1',
  },
  1006: {
    name: 'Abnormal Closure',
    what: 'The connection ended without a Close frame. An API reports this number in place of a code.',
    sender: 'nobody',
    page: 'A page gets it for every failure, with an empty reason: browsers hide why, so that no page can scan a network.',
    section: '7.4.1',
  },
  1007: {
    name: 'Invalid frame payload data',
    what: 'A message is not what its type says, such as text that is not UTF-8.',
    sender: 'both',
    page: 'Where its own browser sends this code, a page gets 1006.',
    section: '7.4.1',
  },
  1008: {
    name: 'Policy Violation',
    what: 'A message is against a rule of the program, where no other code says it better.',
    sender: 'both',
    page: '',
    section: '7.4.1',
  },
  1009: {
    name: 'Message Too Big',
    what: 'A message is longer than the side that sends this code takes.',
    sender: 'both',
    page: 'Where its own browser sends this code, a page gets 1006.',
    section: '7.4.1',
  },
  1010: {
    name: 'Mandatory Ext.',
    what: 'The client needs extensions that the server did not accept; the reason should list them.',
    sender: 'client',
    page: '',
    section: '7.4.1',
  },
  1011: {
    name: 'Internal Error',
    what: 'The side that sends it met a fault of its own.',
    sender: 'both',
    page: '',
    section: '7.4.1',
  },
  1012: {
    name: 'Service Restart',
    what: 'The service restarts. A client may connect again, after 5 to 30 seconds taken at random.',
    sender: 'both',
    page: '',
    note: late,
    section: registry,
  },
  1013: {
    name: 'Try Again Later',
    what: 'The service is overloaded. A client should go to another address of it, or come back only when a user asks for it.',
    sender: 'both',
    page: '',
    note: late,
    section: registry,
  },
  1014: {
    name: 'Bad Gateway',
    what: 'A gateway or proxy got an invalid response from the server behind it, as with the HTTP status 502.',
    sender: 'both',
    page: '',
    note: 'Registered after RFC 6455: gobwas, faye-websocket and gorilla refuse it.',
    section: registry,
  },
  1015: {
    name: 'TLS handshake',
    what: 'The TLS handshake failed, so that there is no connection. An API may report this number.',
    sender: 'nobody',
    page: 'Firefox reports it to a page; Chromium reports 1006.',
    section: '7.4.1',
  },
  3000: {
    name: 'Unauthorized',
    what: 'A login or a token is missing, as with the HTTP status 401. Programs may mean something else by it.',
    sender: 'both',
    page: '',
    section: registry,
  },
  3003: {
    name: 'Forbidden',
    what: 'The login does not allow this, as with the HTTP status 403. Programs may mean something else by it.',
    sender: 'both',
    page: '',
    section: registry,
  },
  3008: {
    name: 'Timeout',
    what: 'Something took too long, as with the HTTP status 408. Programs may mean something else by it.',
    sender: 'both',
    page: '',
    section: registry,
  },
};

/** The ranges, in order: what a code means that has no row of its own. Each ends before the next begins. */
export const closeCodeRanges: readonly (CloseCodeText & { readonly from: number })[] = [
  { from: 0, name: 'not used', what: 'Codes below 1000 are not used.', sender: 'nobody', page: '', section: '7.4.2' },
  {
    from: 1000,
    name: 'reserved',
    what: 'Kept for later versions of the protocol, and for extensions with a public specification.',
    sender: 'nobody',
    page: 'Browsers report such a code as it is.',
    section: '7.4.2',
  },
  {
    from: 3000,
    name: 'for libraries and frameworks',
    what: 'Registered by libraries, frameworks and applications: their documentation says what it means.',
    sender: 'both',
    page: 'A page may send it by close().',
    section: '7.4.2',
  },
  {
    from: 4000,
    name: 'for private use',
    what: 'Its meaning is what the two programs have agreed on.',
    sender: 'both',
    page: 'A page may send it by close().',
    section: '7.4.2',
  },
  {
    from: 5000,
    name: 'in no range',
    what: 'Nothing defines a code of 5000 or above.',
    sender: 'nobody',
    page: 'Browsers report such a code as it is.',
    section: '7.4.2',
  },
];

export const closeCodeTexts = {
  title: 'Status code {code}, {name}',
  article: 'Close code {code}, {name}',
  what: 'A Close says with a code of two bytes why the connection ends, highest byte first. A reason in UTF-8 may follow.',
  byte: {
    high: 'Its high byte: {byte} × 256 = {value}.',
    low: 'Its low byte: {byte}.',
  },
  senders: {
    both: 'Both sides may send it.',
    client: 'Only a client sends it: a server can refuse the handshake instead.',
    nobody: 'No Close frame may carry it.',
  },
  facts: { sender: 'Who sends it', page: 'In a page', near: 'Near to it', unmasked: 'Unmasked' },
  questions: [
    {
      question: 'Why does a page get 1006, though another code was sent?',
      answer:
        'The code in a Close that comes from the server reaches the page. Where the browser itself finds the fault and fails the connection, the page gets 1006, whatever code the browser sends to the server.',
      section: 'WHATWG WebSockets',
    },
  ],
} as const;
