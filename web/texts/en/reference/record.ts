import type { Topic } from './topic.ts';

const nothingElse = { source: '', rules: [] };

/** How to record a connection, so that it can be opened here: what each tool gives, and three steps. */
export const record: readonly Topic[] = [
  {
    ...nothingElse,
    key: 'net-log',
    title: 'Chrome and Edge: the net log',
    cells: ['Chrome, Edge: net log', 'All frames, of wss too', 'Nothing but the browser'],
    paragraphs: [
      'The browser writes down every byte that it sends and gets, before TLS encrypts it: masks, Pings, fragments and compression are all in the file. No proxy and no key is needed.',
      'The file holds the cookies and passwords of all pages that were open meanwhile. It stays in your browser when you open it here, but think before you give it to others.',
    ],
    steps: [
      'Open chrome://net-export (in Edge: edge://net-export). Choose “Include raw bytes”, press “Start Logging to Disk”, and name a file.',
      'In another tab load your page, so that the connection is opened while the log runs. Do what you want to see.',
      'Go back, press “Stop Logging”, and drop the file on this page.',
    ],
    words: ['net log', 'netlog', 'net-export', 'record', 'chrome', 'edge'],
  },
  {
    ...nothingElse,
    key: 'wireshark',
    title: 'Wireshark with the keys of TLS',
    cells: ['Wireshark, tcpdump', 'All frames', 'Keys, for wss'],
    paragraphs: [
      'Packets hold everything that was sent, of any program. What goes over wss is encrypted in them: browsers and many libraries write the keys to the file that the variable SSLKEYLOGFILE names.',
      'Chrome, Edge, Firefox and curl know the variable, and so do many programs in Python. Node has --tls-keylog=keys.log, Go has KeyLogWriter in tls.Config. A connection without TLS (ws) needs no keys: on a server, tcpdump -i any -s 0 -w capture.pcap tcp port 8080 is enough.',
    ],
    steps: [
      'Close the browser wholly. Start it from a terminal with the variable set: SSLKEYLOGFILE=$HOME/keys.log firefox (on Windows first: set SSLKEYLOGFILE=%USERPROFILE%\\keys.log).',
      'Start the capture in Wireshark, then load your page: the handshakes of TLS and of the WebSocket have to be in it. Stop, and save it as pcapng.',
      'Drop both files on this page, the capture and keys.log.',
    ],
    words: ['wireshark', 'tcpdump', 'pcap', 'pcapng', 'sslkeylogfile', 'record', 'packets'],
  },
  {
    ...nothingElse,
    key: 'firefox',
    title: 'Firefox',
    cells: ['Firefox', 'All frames, by Wireshark', 'Keys, for wss'],
    paragraphs: [
      'Firefox writes no file that has the frames. Its HAR leaves the messages of WebSockets out, and the log of about:logging (preset “WebSockets”) tells what the browser does, without the bytes.',
      'Its developer tools show the messages (Network, the connection, Response), from where they can be copied one by one. For the frames record packets: Firefox writes the keys.',
    ],
    steps: [
      'Close Firefox, and start it from a terminal: SSLKEYLOGFILE=$HOME/keys.log firefox',
      'Record with Wireshark while you load your page, and save the capture.',
      'Drop both files on this page, the capture and keys.log.',
    ],
    words: ['firefox', 'about:logging', 'record'],
  },
  {
    ...nothingElse,
    key: 'har',
    title: 'Developer tools: a HAR',
    cells: ['Chrome, Edge: HAR', 'Messages, no frames', 'Nothing but the browser'],
    paragraphs: [
      'A HAR of Chrome or Edge has the text or the bytes of each message with its time. Frames, Pings, masks and compression are not in it: where these matter, take the net log.',
    ],
    steps: [
      'Open the developer tools (F12), choose Network, and load your page.',
      'Do what you want to see, then press “Export HAR” (the arrow that points down).',
      'Drop the file on this page.',
    ],
    words: ['har', 'devtools', 'developer tools', 'record'],
  },
  {
    ...nothingElse,
    key: 'mitmproxy',
    title: 'mitmproxy: its flows',
    cells: ['mitmproxy', 'Messages, no frames', 'A proxy and its certificate'],
    paragraphs: [
      'A proxy between a program and its server, for what has no developer tools: phones, apps, command lines. It keeps whole messages and how the connection was closed.',
    ],
    steps: [
      'Start mitmdump -w flows.mitm, set the device or program to use it as its proxy (port 8080), and install the certificate from http://mitm.it.',
      'Do what you want to see, then stop mitmdump.',
      'Drop flows.mitm on this page.',
    ],
    words: ['mitmproxy', 'mitmdump', 'mitmweb', 'proxy', 'flows', 'record'],
  },
];
