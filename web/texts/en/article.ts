/** The words of the article. */
export const articleTexts = {
  title: 'What it means',
  evidence: 'In the text',
  none: 'No cause is known here for these words.',
  /** Asked where a connection ended without a Close, and nothing tells why. */
  decide: {
    title: 'Three questions decide where to look',
    to: 'Paste it',
    questions: [
      {
        question: 'Did the connection open?',
        see: 'It did if the network panel of the browser shows any status for the request, or curl -v prints “Connected”. For wss: the certificate has to be accepted too.',
        no: 'If it did not, the cause is under Network.',
        paste: 'To be sure, paste the whole error that the console shows.',
      },
      {
        question: 'Did a 101 come?',
        see: 'The network panel shows the status: 101 Switching Protocols, or another.',
        no: 'If another came, or the browser refused the 101, the cause is under Proxy or Handshake.',
        paste: 'To be sure, paste the heads of the request and of the response.',
      },
      {
        question: 'Did a Close frame come?',
        see: 'The side that reports 1006 got none. The log of the other side, or a capture of the connection, may show one, or a frame that broke a rule.',
        no: 'If none was sent, something cut the connection: see Network and Proxy. If a frame was wrong, see Frames.',
        paste: 'To be sure, paste the last bytes of both sides: a hex dump, a log, or a pcap file.',
      },
    ],
  },
  paste: {
    title: 'To be sure, put in more',
    what: 'The heads of the request and of the response, as curl -i or the network panel shows them; or the last bytes that came.',
  },
} as const;
