/** What is said of a field of a head, or of a part of its first line. */
export interface HeaderFieldText {
  readonly name: string;
  readonly what: string;
  /** Why it is there, or what comes of it; may be empty. */
  readonly why: string;
  readonly section: string;
  /** Values that it can have. */
  readonly values?: readonly { readonly value: string; readonly what: string; readonly in?: 'request' | 'response' }[];
}

/** The fields that have a part in the opening handshake, by their names in lower case. */
export const headerFields: Readonly<Record<string, HeaderFieldText>> = {
  host: {
    name: 'Host',
    what: 'The server that is meant, and its port where it is not the default one.',
    why: 'Several servers can stand behind one address. HTTP/1.1 demands exactly one Host.',
    section: 'RFC 9112 section 3.2',
  },
  upgrade: {
    name: 'Upgrade',
    what: 'The protocol to change to.',
    why: 'The handshake is a request of HTTP/1.1 that asks for another protocol on the same connection. Case does not matter.',
    section: '4.1',
    values: [{ value: 'websocket', what: 'The one that both heads must name' }],
  },
  connection: {
    name: 'Connection',
    what: 'The fields that are meant for the next hop alone: Upgrade must be among them.',
    why: 'A proxy takes these fields out before it passes a request on. One that is to pass WebSocket must set Upgrade and Connection again.',
    section: '4.1',
    values: [
      { value: 'Upgrade', what: 'As clients and servers send it' },
      { value: 'keep-alive, Upgrade', what: 'As Firefox sends it; as good', in: 'request' },
    ],
  },
  'sec-websocket-key': {
    name: 'Sec-WebSocket-Key',
    what: '16 random bytes in base64, new for each connection.',
    why: 'The server answers it with Sec-WebSocket-Accept. So a client sees that this request was read by something that speaks WebSocket, and no stored response is taken for the answer. It is no secret and no login.',
    section: '4.1',
  },
  'sec-websocket-accept': {
    name: 'Sec-WebSocket-Accept',
    what: 'The server’s answer to the key: base64 of the SHA-1 digest of the key, as text, with a fixed GUID behind it.',
    why: 'A client fails the connection if the value is not the one that follows from its key.',
    section: '4.2.2',
  },
  'sec-websocket-version': {
    name: 'Sec-WebSocket-Version',
    what: 'The version of the protocol. In a response that refuses, the versions that the server speaks.',
    why: '13 is the version of RFC 6455. 0 to 8 were drafts, 9 to 12 were never used.',
    section: '4.1',
    values: [
      { value: '13', what: 'The version of RFC 6455', in: 'request' },
      { value: '8', what: 'A draft, which some servers still take', in: 'request' },
    ],
  },
  'sec-websocket-protocol': {
    name: 'Sec-WebSocket-Protocol',
    what: 'The subprotocols that a client offers, the one it likes best first. In a response, the one that the server chose.',
    why: 'It agrees on what the messages mean. A server may choose only one that was offered, or leave the field out.',
    section: '1.9',
  },
  'sec-websocket-extensions': {
    name: 'Sec-WebSocket-Extensions',
    what: 'The extensions that a client offers, with their parameters. In a response, those that are in force.',
    why: 'An extension may change what frames mean, so both sides must have agreed on it. A server may accept only what was offered.',
    section: '9.1',
  },
  origin: {
    name: 'Origin',
    what: 'The origin that asks: scheme, host and port of the page, or null. Browsers always send it, other programs need not.',
    why: 'Any page may try to connect to any server, and the browser sends its cookies along. A server that serves pages looks at the Origin.',
    section: '10.2',
  },
  cookie: {
    name: 'Cookie',
    what: 'Cookies that the server set before: often what tells who the user is.',
    why: 'A browser sends them by itself, for a foreign page too. So a server that goes by cookies must look at the Origin.',
    section: '10.5',
  },
  'set-cookie': { name: 'Set-Cookie', what: 'A cookie for later requests.', why: '', section: '4.1' },
  authorization: {
    name: 'Authorization',
    what: 'Credentials.',
    why: 'A page’s script cannot set it; a browser sends it by itself for HTTP authentication, such as Basic.',
    section: '10.5',
  },
  'www-authenticate': {
    name: 'WWW-Authenticate',
    what: 'How the client has to authenticate.',
    why: '',
    section: '4.1',
  },
  location: {
    name: 'Location',
    what: 'Where the server sends the client instead.',
    why: 'Browsers do not follow it for a WebSocket.',
    section: '4.1',
  },
  'content-length': {
    name: 'Content-Length',
    what: 'The length of a body. A 101 has none.',
    why: '',
    section: 'RFC 9110 section 8.6',
  },
  'transfer-encoding': {
    name: 'Transfer-Encoding',
    what: 'How a body is sent. A 101 has none.',
    why: '',
    section: 'RFC 9112 section 6.1',
  },
  ':method': {
    name: ':method',
    what: 'CONNECT: the stream becomes a tunnel for the protocol in :protocol.',
    why: 'HTTP/2 and HTTP/3 have no Upgrade.',
    section: 'RFC 8441 section 4',
  },
  ':protocol': {
    name: ':protocol',
    what: 'The protocol of the tunnel: websocket.',
    why: 'The server must have allowed extended CONNECT by a setting.',
    section: 'RFC 8441 section 4',
  },
  ':scheme': { name: ':scheme', what: 'https for wss, http for ws.', why: '', section: 'RFC 8441 section 5' },
  ':authority': {
    name: ':authority',
    what: 'The server that is meant, in place of Host.',
    why: '',
    section: 'RFC 8441 section 5',
  },
  ':path': {
    name: ':path',
    what: 'Path and query of the URI, in place of the request target.',
    why: '',
    section: 'RFC 8441 section 5',
  },
  ':status': { name: ':status', what: 'The status: 2xx accepts.', why: '', section: 'RFC 8441 section 5' },
};

/** The first line of a request and of a response. */
export const startLines: Readonly<Record<'request' | 'response', HeaderFieldText>> = {
  request: {
    name: 'Request line',
    what: 'GET, the path and query of the URI, and the version of HTTP, which is 1.1 at least.',
    why: 'A handshake is an ordinary request of HTTP until it is answered, so it passes where HTTP passes.',
    section: '4.1',
  },
  response: {
    name: 'Status line',
    what: 'The version of HTTP and the status. Only 101 changes the connection to WebSocket.',
    why: 'With any other status the connection stays HTTP. A page is not told which status it was.',
    section: '4.1',
  },
};

/** What is said of heads as wholes, and of lines that have no row above. */
export const headTexts = {
  unknown: 'This field has no part in the opening handshake: a server or a proxy may use it for something else.',
  end: {
    title: 'The empty line',
    what: 'An empty line ends the head. From the next byte on there are frames, if the response is 101.',
  },
  handshake: {
    title: 'The opening handshake',
    request: 'A client asks to change from HTTP to WebSocket, and sends a random key.',
    response: 'A server answers.',
    accepted: 'A server agrees with 101, and shows by Sec-WebSocket-Accept that it read the key.',
    tunnel: 'Over HTTP/2 and HTTP/3 the request is a CONNECT, and there is no key and no accept value.',
    point: 'Point at a line to see what it is for; a click keeps it here.',
  },
  accept: {
    match: 'It is the value that follows from the key.',
    mismatch: 'It is not the value that follows from the key: that is {right}.',
    missing: 'The response lacks it. The key leads to {right}.',
    unknown: 'The request is not here, so it cannot be checked.',
  },
  facts: {
    request: 'Request',
    response: 'Response',
    value: 'Value',
    expected: 'Leads to',
    offered: 'Offered',
    answered: 'Answered',
  },
  right: 'The value that follows from the key',
} as const;
