import type { Frame, Report } from '../report.gen.ts';
import { ascii, hexStrings } from './literals.ts';
import { describe } from '../picture/picture.ts';
import { acceptSuffix, agreedLines, bytesOf, comments, defaultAddress, rawLead, senderOf } from './sender.ts';
import type { Sender } from './sender.ts';

/** A program for Node that sends the frames over a TCP connection, exactly as they stand. */
export function nodeNet(report: Report, frames?: readonly Frame[]): string {
  const sender = senderOf(report, frames);
  const { client } = sender;
  return `${comments('//', [...rawLead(sender), 'Run it with: node frame.mjs [host:port]'])}
import { createHash${client ? ', randomBytes' : ''} } from 'node:crypto'
import { ${client ? 'connect' : 'createServer'} } from 'node:net'

const frames = [
${sender.frames.map((frame) => literal(report, frame)).join('\n')}
].map((digits) => Buffer.from(digits, 'hex'))

const address = process.argv[2] ?? '${defaultAddress}'
const colon = address.lastIndexOf(':')
const host = address.slice(0, colon).replace(/[[\\]]/g, '')
const port = Number(address.slice(colon + 1))

${client ? connecting(sender) : listening(sender)}
${shared}`;
}

const literal = (report: Report, frame: Frame): string =>
  `  // ${describe(frame)}\n  ${hexStrings(bytesOf(report, frame)).join(' +\n    ')},`;

/** What was agreed, in hex: it may come from the input. */
const agreed = (sender: Sender): string =>
  agreedLines(sender)
    .map(
      (line) =>
        `\n  Buffer.from(${hexStrings(ascii(line)).join(' + ')}, 'hex').toString(), // ${line.split(':')[0] ?? ''}`,
    )
    .join('');

const connecting = (sender: Sender): string => String.raw`const key = randomBytes(16).toString('base64')
const socket = connect({ host, port })
socket.write([
  'GET / HTTP/1.1',
  'Host: ' + address,
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Key: ' + key,
  'Sec-WebSocket-Version: 13',${agreed(sender)}
].join('\r\n') + '\r\n\r\n')

// The accept value is checked before anything is sent (RFC 6455 section 4.1).
afterHead(socket, (head) => {
  if (!/^HTTP\/1\.1 101[ \r]/.test(head)) throw new Error('The server does not upgrade: ' + head)
  if (field(head, 'Sec-WebSocket-Accept') !== acceptOf(key)) throw new Error('Sec-WebSocket-Accept is wrong: ' + head)
  for (const frame of frames) socket.write(frame)
})
`;

const listening = (sender: Sender): string => String.raw`const server = createServer((socket) => {
  server.close()
  afterHead(socket, (head) => {
    socket.write([
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Accept: ' + acceptOf(field(head, 'Sec-WebSocket-Key')),${agreed(sender).replace(/\n/g, '\n    ')}
    ].join('\r\n') + '\r\n\r\n')
    for (const frame of frames) socket.write(frame)
  })
})
server.listen(port, host, () => console.log('Waiting for a client on port', server.address().port))
`;

const shared = String.raw`/** Reads the head, then prints in hex what the other side says, until it has been silent for five seconds. */
function afterHead(socket, then) {
  let head = ''
  let open = false
  const print = (bytes) => console.log(bytes.toString('hex'))
  const fail = (message) => {
    console.error(message)
    process.exitCode = 1
  }
  socket.setTimeout(5000, () => socket.destroy())
  socket.on('error', (error) => fail(error.message))
  socket.on('close', () => open || fail('The connection ended within the handshake.'))
  socket.on('data', (bytes) => {
    if (open) return print(bytes)
    head += bytes.toString('latin1')
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    open = true
    then(head.slice(0, end + 2))
    const rest = Buffer.from(head.slice(end + 4), 'latin1')
    if (rest.length > 0) print(rest)
  })
}

function field(head, name) {
  return new RegExp('^' + name + ':[ \\t]*(.*?)[ \\t]*\\r$', 'im').exec(head)?.[1] ?? ''
}

function acceptOf(key) {
  return createHash('sha1').update(key + '${acceptSuffix}').digest('base64')
}
`;
