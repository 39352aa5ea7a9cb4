"""The conversations of e2e/live for programs in Python: the sides of the server and of the client.

A session is an open connection of a library. It has receive(), which returns an event (kind, payload) or, for the Close that
ends it, ('close', (code, reason)); send(payload), send_parts(payload, parts), ping(payload) and close(code, reason). A str is a text,
bytes are binary.
"""

import base64
import hashlib
import json
import sys


def say(line):
    print(json.dumps(line), flush=True)


def told(kind, payload):
    if kind == "close":
        code, reason = payload
        return {"kind": kind, "code": code, "reason": reason}
    data = payload.encode() if isinstance(payload, str) else bytes(payload)
    return {"kind": kind, "length": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def kind_of(payload):
    return "text" if isinstance(payload, str) else "binary"


async def serve(session):
    """Echoes every message, and does what a text that begins with "do " asks for."""

    def tell(event, kind, payload):
        say({"event": event, **told(kind, payload)})

    async def answer(payload):
        tell("sent", kind_of(payload), payload)
        await session.send(payload)

    while True:
        kind, payload = await session.receive()
        tell("received", kind, payload)
        if kind == "close":
            break
        if kind == "pong":
            await answer("your pong: " + payload.decode())
        elif kind == "text" and payload.startswith("do "):
            await do(session, payload[3:], tell)
        elif kind in ("text", "binary"):
            await answer(payload)
    say({"event": "end"})


async def do(session, task, tell):
    name, _, rest = task.partition(" ")
    if name == "ping":
        tell("sent", "ping", b"are you there?")
        await session.ping(b"are you there?")
    elif name == "parts":
        tell("sent", "text", rest)
        await session.send_parts(rest, 7)
    elif name == "close":
        code, _, reason = rest.partition(" ")
        await session.close(int(code or 1005), reason)


async def call(connect):
    """Holds the conversations of the scripts on standard input; connect(script) is an asynchronous context of a session."""
    for line in sys.stdin:
        script = json.loads(line)
        said = {"sent": [], "received": []}
        try:
            async with connect(script) as session:
                await hold(session, script, said)
        except Exception as error:
            said["error"] = repr(error)
        say(said)


async def hold(session, script, said):
    awaited = script["replies"]
    for item in script["send"]:
        if "ping" in item:
            payload = item["ping"].encode()
            await session.ping(payload)
            said["sent"].append(told("ping", payload))
            awaited += 1
            continue
        payload = item["text"] if "text" in item else base64.b64decode(item["binary"])
        payload *= item.get("times", 1)
        if item.get("parts"):
            await session.send_parts(payload, item["parts"])
        else:
            await session.send(payload)
        said["sent"].append(told(kind_of(payload), payload))
    while awaited > 0:
        kind, payload = await session.receive()
        if kind == "close":
            said["closed"] = told(kind, payload)
            return
        said["received"].append(told(kind, payload))
        awaited -= kind != "ping"
    if script["closes"]:
        await session.close(script["closes"]["code"], script["closes"]["reason"])
    said["closed"] = told(*await session.receive())


def cut(payload, parts):
    return [payload[len(payload) * i // parts : len(payload) * (i + 1) // parts] for i in range(parts)]
