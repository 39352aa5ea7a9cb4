import type { Frame, Message, Report } from '../report.gen.ts';
import { pythonBytesLines, pythonText, pythonTextLines } from './literals.ts';
import { closeOf, closeOpcode, messageSenderOf, noStatus, pingOpcode, pongOpcode, textOpcode } from './messages.ts';
import type { MessageSender } from './messages.ts';
import { comments, defaultAddress } from './sender.ts';
import { Refusal } from '../picture/picture.ts';

const library = 'websockets';

/** A Python program that sends the same messages with the library websockets. */
export function pythonWebsockets(report: Report, frames?: readonly Frame[]): string {
  const sender = messageSenderOf(report, frames, library);
  const lead = [
    `Sends the same with ${library}, which frames${sender.client ? ', and masks with a key of its own,' : ''} by itself:`,
    'the message arrives as it is, the bytes on the wire may differ.',
    ...sender.notes,
    `Run it with: pip install ${library} && python3 frame.py [host:port]`,
  ];
  const closes = sender.messages.at(-1)?.opcode === closeOpcode;
  return `${comments('#', lead)}
import asyncio
import sys

import websockets


async def send(ws):
${sender.messages.map(send).join('\n')}
${closes ? '' : '    await ws.close()\n'}

async def main():
    address = sys.argv[1] if len(sys.argv) > 1 else '${defaultAddress}'
${sender.client ? client(sender) : server(sender)}

asyncio.run(main())
`;
}

function send(message: Message): string {
  const { opcode, payload, text } = message;
  if (opcode === closeOpcode) return close(message);
  if (opcode === textOpcode && text === undefined)
    throw new Refusal(`${library} cannot send this: the text is not valid UTF-8. Use the raw socket.`);
  const method = { [pingOpcode]: 'ping', [pongOpcode]: 'pong' }[opcode] ?? 'send';
  const lines = opcode === textOpcode ? pythonTextLines(text ?? '') : pythonBytesLines(payload);
  return `    await ws.${method}(${lines.length === 1 ? lines.join('') : `\n        ${lines.join('\n        ')}\n    `})`;
}

function close(message: Message): string {
  const said = closeOf(message);
  if (!said || said.code === noStatus)
    throw new Refusal(`${library} cannot send this: a Close needs a valid status code and reason. Use the raw socket.`);
  return `    await ws.close(${said.code}, ${pythonText(said.reason)})`;
}

/** The arguments that the messages need; what is not compressed here is not compressed there. */
const options = ({ subprotocol, compressed }: MessageSender): string =>
  `${compressed ? '' : ', compression=None'}${subprotocol ? `, subprotocols=[${pythonText(subprotocol)}]` : ''}`;

const client = (
  sender: MessageSender,
): string => `    async with websockets.connect(f'ws://{address}/'${options(sender)}) as ws:
        await send(ws)
`;

const server = (sender: MessageSender): string => `    host, _, port = address.rpartition(':')
    host = host.strip('[]')
    done = asyncio.Event()

    async def serve(ws):
        try:
            await send(ws)
        finally:
            done.set()

    async with websockets.serve(serve, host, int(port)${options(sender)}) as server:
        print('Waiting for a client on port', server.sockets[0].getsockname()[1], flush=True)
        await done.wait()
`;
