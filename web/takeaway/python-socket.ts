import type { Frame, Report } from '../report.gen.ts';
import { ascii, pythonBytes, pythonBytesLines } from './literals.ts';
import { describe } from '../picture/picture.ts';
import { acceptSuffix, agreedLines, bytesOf, comments, defaultAddress, rawLead, senderOf } from './sender.ts';
import type { Sender } from './sender.ts';

/** A Python program of the standard library that sends the frames over a TCP connection, exactly as they stand. */
export function pythonSocket(report: Report, frames?: readonly Frame[]): string {
  const sender = senderOf(report, frames);
  return `${comments('#', [...rawLead(sender), 'Run it with: python3 frame.py [host:port]'])}
import base64
import hashlib
${sender.client ? 'import os\n' : ''}import re
import socket
import sys

FRAMES = [
${sender.frames.map((frame) => literal(report, frame)).join('\n')}
]


def main():
    address = sys.argv[1] if len(sys.argv) > 1 else '${defaultAddress}'
    host, _, port = address.rpartition(':')
    host = host.strip('[]')
${sender.client ? connect : listen}
        for frame in FRAMES:
            conn.sendall(frame)
        show(conn)


${sender.client ? open(sender) : answer(sender)}
${shared}`;
}

const literal = (report: Report, frame: Frame): string =>
  `    # ${describe(frame)}\n    ${pythonBytesLines(bytesOf(report, frame)).join('\n    ')},`;

const agreed = (sender: Sender): string =>
  agreedLines(sender)
    .map((line) => `\n        ${pythonBytes(ascii(line))} b'\\r\\n'`)
    .join('');

const connect = `    with socket.create_connection((host, int(port))) as conn:
        open_websocket(conn, address)`;

const listen = `    family = socket.AF_INET6 if ':' in host else socket.AF_INET
    with socket.create_server((host, int(port)), family=family) as listener:
        print('Waiting for a client on port', listener.getsockname()[1], flush=True)
        conn, _ = listener.accept()
    with conn:
        answer_handshake(conn)`;

const open = (sender: Sender): string => String.raw`def open_websocket(conn, host):
    """Asks for the upgrade and checks the accept value (RFC 6455 section 4.1)."""
    key = base64.b64encode(os.urandom(16))
    conn.sendall(
        b'GET / HTTP/1.1\r\n'
        b'Host: ' + host.encode() + b'\r\n'
        b'Upgrade: websocket\r\n'
        b'Connection: Upgrade\r\n'
        b'Sec-WebSocket-Key: ' + key + b'\r\n'
        b'Sec-WebSocket-Version: 13\r\n'${agreed(sender)}
        b'\r\n'
    )
    head = read_head(conn)
    if not re.match(rb'HTTP/1\.1 101[ \r]', head):
        sys.exit('The server does not upgrade: ' + head.decode('latin-1'))
    if field(head, b'Sec-WebSocket-Accept') != accept_of(key):
        sys.exit('Sec-WebSocket-Accept is wrong: ' + head.decode('latin-1'))

`;

const answer = (sender: Sender): string => String.raw`def answer_handshake(conn):
    """Grants the upgrade (RFC 6455 section 4.2.2)."""
    key = field(read_head(conn), b'Sec-WebSocket-Key')
    conn.sendall(
        b'HTTP/1.1 101 Switching Protocols\r\n'
        b'Upgrade: websocket\r\n'
        b'Connection: Upgrade\r\n'
        b'Sec-WebSocket-Accept: ' + accept_of(key) + b'\r\n'${agreed(sender)}
        b'\r\n'
    )

`;

const shared = String.raw`def read_head(conn):
    """Reads up to the blank line, and nothing of what is behind it."""
    head = b''
    while not head.endswith(b'\r\n\r\n'):
        byte = conn.recv(1)
        if not byte:
            sys.exit('The connection ended within the handshake.')
        head += byte
    return head


def field(head, name):
    found = re.search(rb'(?im)^' + name + rb':[ \t]*([^\r\n]*?)[ \t]*\r$', head)
    return found.group(1) if found else b''


def accept_of(key):
    return base64.b64encode(hashlib.sha1(key + b'${acceptSuffix}').digest())


def show(conn):
    """Prints what the other side says, until it has been silent for five seconds."""
    conn.settimeout(5)
    try:
        while data := conn.recv(4096):
            print(data.hex(' '), flush=True)
    except OSError:
        pass


main()
`;
