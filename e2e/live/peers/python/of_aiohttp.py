"""A server and a client made with aiohttp: of_aiohttp.py serve COMPRESSION, of_aiohttp.py call, of_aiohttp.py version."""

import asyncio
import contextlib
import sys

import aiohttp
from aiohttp import WSMsgType, web

import talk

# The library takes its pongs and the peer's Close for itself unless it is told not to.
SETTINGS = {"autoping": False, "autoclose": False, "max_msg_size": 0}
# The size of the window that the client offers, in bits.
CLIENT = {"off": 0, "takeover": 15, "small-window": 9}


class Session:
    def __init__(self, socket):
        self.socket = socket
        self.closing = False

    async def receive(self):
        message = await self.socket.receive()
        match message.type:
            case WSMsgType.TEXT | WSMsgType.BINARY:
                return talk.kind_of(message.data), message.data
            case WSMsgType.PONG:
                return "pong", bytes(message.data)
            case WSMsgType.PING:
                await self.socket.pong(message.data)
                return "ping", bytes(message.data)
            case WSMsgType.CLOSE:
                code = message.data or 1005
                await self.socket.close(code=1000 if code == 1005 else code, message=(message.extra or "").encode())
                return "close", (code, message.extra or "")
            case WSMsgType.CLOSED if self.closing:  # the library keeps the reason for itself
                return "close", (self.socket.close_code or 1005, None)
        raise ConnectionError(f"{message.type} {message.data} {self.socket.exception()}")

    async def send(self, payload):
        if isinstance(payload, str):
            await self.socket.send_str(payload)
        else:
            await self.socket.send_bytes(payload)

    async def send_parts(self, payload, _):
        await self.send(payload)  # it sends no fragments

    async def ping(self, payload):
        await self.socket.ping(payload)

    async def close(self, code, reason):
        self.closing = True
        await self.socket.close(code=code, message=reason.encode())


async def serve(compression):
    async def talk_to(request):
        socket = web.WebSocketResponse(compress=compression != "off", **SETTINGS)
        await socket.prepare(request)
        await talk.serve(Session(socket))
        return socket

    app = web.Application()
    app.add_routes([web.get("/", talk_to)])
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    talk.say({"port": runner.addresses[0][1]})
    await asyncio.Future()


@contextlib.asynccontextmanager
async def connect(script):
    url = f"ws://127.0.0.1:{script['port']}/"
    async with aiohttp.ClientSession() as client:
        async with client.ws_connect(url, compress=CLIENT[script["peer"]], **SETTINGS) as socket:
            yield Session(socket)


match sys.argv[1:]:
    case ["serve", compression]:
        asyncio.run(serve(compression))
    case ["call"]:
        asyncio.run(talk.call(connect))
    case ["version"]:
        print(aiohttp.__version__)
