/** What is said of a parameter of permessage-deflate. */
export interface ParameterText {
  readonly name: string;
  readonly what: string;
  /** What it may be set to. */
  readonly values: string;
  readonly why: string;
  readonly section: string;
}

/** The parameters of permessage-deflate, by their names (RFC 7692 section 7.1). */
export const extensionParameters: Readonly<Record<string, ParameterText>> = {
  server_no_context_takeover: {
    name: 'server_no_context_takeover',
    what: 'The server starts each message with an empty window.',
    values: 'no value',
    why: 'The client need not keep what came before, and messages get longer.',
    section: 'RFC 7692 section 7.1.1.1',
  },
  client_no_context_takeover: {
    name: 'client_no_context_takeover',
    what: 'The client starts each message with an empty window.',
    values: 'no value',
    why: 'The server need not keep what came before, and messages get longer.',
    section: 'RFC 7692 section 7.1.1.2',
  },
  server_max_window_bits: {
    name: 'server_max_window_bits',
    what: 'How far back the server’s messages refer: at most 2 to the power of this many bytes.',
    values: '8 to 15; 15 if it is left out',
    why: 'A smaller window takes less memory at the client.',
    section: 'RFC 7692 section 7.1.2.1',
  },
  client_max_window_bits: {
    name: 'client_max_window_bits',
    what: 'How far back the client’s messages refer: at most 2 to the power of this many bytes.',
    values: '8 to 15; in an offer also no value, which allows the server to set one',
    why: 'A smaller window takes less memory at the server.',
    section: 'RFC 7692 section 7.1.2.2',
  },
};
