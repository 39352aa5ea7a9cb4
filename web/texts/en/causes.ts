/** The groups that causes of a failure stand in, in the order in which a connection meets them. */
export const causeGroups = [
  { id: 'network', name: 'Network', what: 'no answer came' },
  { id: 'proxy', name: 'Proxy', what: 'something in between' },
  { id: 'handshake', name: 'Handshake', what: 'an answer came, but not the right one' },
  { id: 'frame', name: 'Frames', what: 'it was open, then broke' },
] as const;

export type CauseGroup = (typeof causeGroups)[number]['id'];

/** A cause that no rule of the protocol is about. */
export interface CauseText {
  readonly group: CauseGroup;
  readonly title: string;
  readonly why: string;
  /** What to look at, or what to do. */
  readonly look: string;
  /** The codes that can come of it. */
  readonly codes: readonly number[];
  /** Words of programs that tell of this cause. */
  readonly words: readonly string[];
}

export const causes: readonly CauseText[] = [
  {
    group: 'network',
    title: 'Nothing answers at that name and port',
    why: 'The name or the port is wrong, nothing listens there, or a firewall is in between.',
    look: 'The network panel shows no response. Open the same address with https: in place of wss:.',
    codes: [1006],
    words: [
      'ERR_CONNECTION_REFUSED',
      'ERR_NAME_NOT_RESOLVED',
      'ERR_ADDRESS_UNREACHABLE',
      'ERR_CONNECTION_TIMED_OUT',
      'ECONNREFUSED',
      'ENOTFOUND',
      'ETIMEDOUT',
    ],
  },
  {
    group: 'network',
    title: 'The certificate is refused',
    why: 'wss needs a certificate that the client trusts. A browser asks nobody: the connection just fails.',
    look: 'Open the same address with https: and see what the browser says of the certificate.',
    codes: [1006, 1015],
    words: ['ERR_CERT_', 'CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  },
  {
    group: 'network',
    title: 'The connection was cut',
    why: 'A phone changed its network, a computer slept, or the other side crashed: no Close could be sent.',
    look: 'Connect again, after a pause that grows. A Ping now and then shows it early.',
    codes: [1006],
    words: ['ERR_CONNECTION_RESET', 'ERR_NETWORK_CHANGED', 'ERR_INTERNET_DISCONNECTED', 'ECONNRESET', 'socket hang up'],
  },
  {
    group: 'proxy',
    title: 'A proxy closes what is idle',
    why: 'Many do after a minute without a byte: nginx after 60 seconds, by its proxy_read_timeout.',
    look: 'See whether it fails after the same time each time. Send a Ping more often than that, or raise the time.',
    codes: [1006],
    words: [],
  },
  {
    group: 'proxy',
    title: 'A proxy does not pass the upgrade on',
    why: 'Upgrade and Connection count for one hop: a proxy has to set them again. Otherwise the server sees an ordinary request.',
    look: 'See the status in the network panel: often it is 200, 400, 404 or 426. Try it without the proxy.',
    codes: [1006],
    words: [],
  },
];

/** What Chromium prints of every connection that failed; where nothing stands behind it, all causes of 1006 are possible. */
export const failedWithoutReason = 'WebSocket connection to ';
