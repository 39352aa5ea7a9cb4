"""A server and a client made with websockets: of_websockets.py serve COMPRESSION, of_websockets.py call, of_websockets.py version."""

import asyncio
import contextlib
import sys

import websockets
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory, ServerPerMessageDeflateFactory

import talk

# What the server takes part in, and what the client offers.
SERVER = {
    "off": [],
    "takeover": [ServerPerMessageDeflateFactory()],
    "no-takeover": [ServerPerMessageDeflateFactory(server_no_context_takeover=True, client_no_context_takeover=True)],
    "small-window": [ServerPerMessageDeflateFactory(server_max_window_bits=9, client_max_window_bits=9)],
}
CLIENT = {
    "off": None,  # an empty list would be an empty field
    "takeover": [ClientPerMessageDeflateFactory(client_max_window_bits=True)],
    "no-takeover": [ClientPerMessageDeflateFactory(server_no_context_takeover=True, client_no_context_takeover=True)],
    "small-window": [ClientPerMessageDeflateFactory(server_max_window_bits=9, client_max_window_bits=9)],
}
SETTINGS = {"compression": None, "max_size": None, "ping_interval": None}


class Session:
    def __init__(self, socket):
        self.socket = socket
        self.pongs = asyncio.Queue()
        self.message = self.pong = None

    async def receive(self):
        # What is not there yet is waited for again by the next call.
        self.message = self.message or asyncio.ensure_future(self.socket.recv())
        self.pong = self.pong or asyncio.ensure_future(self.pongs.get())
        await asyncio.wait([self.message, self.pong], return_when=asyncio.FIRST_COMPLETED)
        if self.pong.done():
            pong, self.pong = self.pong, None
            return "pong", pong.result()
        message, self.message = self.message, None
        try:
            payload = message.result()
        except websockets.ConnectionClosed as closed:
            self.pong.cancel()
            if closed.rcvd is None:
                raise
            return "close", (closed.rcvd.code, closed.rcvd.reason)
        return talk.kind_of(payload), payload

    async def send(self, payload):
        await self.socket.send(payload)

    async def send_parts(self, payload, parts):
        await self.socket.send(talk.cut(payload, parts))

    async def ping(self, payload):
        # The library gives the answer to this very ping, by its payload.
        answered = await self.socket.ping(payload)
        answered.add_done_callback(lambda _: self.pongs.put_nowait(payload))

    async def close(self, code, reason):
        await self.socket.close(code, reason)


async def serve(compression):
    async def talk_to(socket):
        await talk.serve(Session(socket))

    async with websockets.serve(talk_to, "127.0.0.1", 0, extensions=SERVER[compression], **SETTINGS) as server:
        talk.say({"port": server.sockets[0].getsockname()[1]})
        await asyncio.Future()


@contextlib.asynccontextmanager
async def connect(script):
    url = f"ws://127.0.0.1:{script['port']}/"
    async with websockets.connect(url, extensions=CLIENT[script["peer"]], **SETTINGS) as socket:
        yield Session(socket)


match sys.argv[1:]:
    case ["serve", compression]:
        asyncio.run(serve(compression))
    case ["call"]:
        asyncio.run(talk.call(connect))
    case ["version"]:
        print(websockets.__version__)
