"""A websocket: reads what a player says, lets a playout write. Nothing a player sends stops the server."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time

from pydantic import BaseModel, ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect

from ..media.studio import Studio
from . import messages
from .journal import JournalError
from .limits import BAD_MESSAGES, HELLO_SECONDS, MESSAGE_BYTES, MESSAGES_PER_SECOND
from .playout import Playout
from .viewing import Viewing

log = logging.getLogger(__name__)

POLICY, TOO_BIG, TAKEN_OVER = 1008, 1009, 4409

POSITION_FRAMES = 50
"""How far a viewing moves on before its position is kept again."""


class SocketWire:
    """A wire over a websocket; messages and segments leave whole, one after another."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._lock = asyncio.Lock()

    async def message(self, message: BaseModel) -> None:
        async with self._lock:
            await self._socket.send_text(message.model_dump_json())

    async def segment(self, data: bytes) -> None:
        async with self._lock:
            await self._socket.send_bytes(data)


class _Closed(Exception):
    def __init__(self, code: int, reason: str) -> None:
        self.code, self.reason = code, reason
        super().__init__(reason)


class Stream:
    """One connection of one viewing."""

    def __init__(self, socket: WebSocket, viewing: Viewing, studio: Studio) -> None:
        self._socket = socket
        self._viewing = viewing
        self._studio = studio
        self._wire = SocketWire(socket)
        self._replaced = asyncio.Event()
        self._bad = 0
        self._times: list[float] = []

    async def run(self) -> None:
        """Until the player leaves, breaks a rule, or is replaced by another connection."""
        try:
            hello = await self._hello()
            playout = Playout(self._viewing, self._studio, self._wire, set(hello.segments))
            await self._play(playout, hello)
        except _Closed as closed:
            await self._close(closed.code, closed.reason)
        except (WebSocketDisconnect, RuntimeError):
            pass  # The player went away while something was being sent.

    def replace(self) -> None:
        """Another connection goes on with the viewing."""
        self._replaced.set()

    async def _play(self, playout: Playout, hello: messages.PlayerHello) -> None:
        # A new player that says nothing of a position goes on where the viewing was.
        await playout.start(hello.position or self._viewing.position, hello.buffered)
        placing = asyncio.create_task(playout.run())
        listening = asyncio.create_task(self._listen(playout))
        replaced = asyncio.create_task(self._replaced.wait())
        tasks = {placing, listening, replaced}
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            if done == {placing}:
                await self._finish(placing)
                done, _ = await asyncio.wait(tasks - done, return_when=asyncio.FIRST_COMPLETED)
            if listening in done:
                listening.result()
            raise _Closed(TAKEN_OVER, "another connection took this viewing over")
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _finish(self, placing: asyncio.Task[None]) -> None:
        """The film has ended, and the player may stay; or playing it failed, which is said."""
        error = placing.exception()
        if error is None:
            return
        if isinstance(error, WebSocketDisconnect | RuntimeError):
            raise error
        log.error("viewing %s stopped", self._viewing.id, exc_info=error)
        await self._error("cannot-go-on", f"the film cannot go on: {error}", fatal=True)
        raise _Closed(1011, "the film cannot go on")

    async def _hello(self) -> messages.PlayerHello:
        while True:
            try:
                message = await asyncio.wait_for(self._receive(), HELLO_SECONDS)
            except TimeoutError:
                raise _Closed(POLICY, f"no hello within {HELLO_SECONDS:g} s") from None
            if isinstance(message, messages.PlayerHello):
                if message.protocol == messages.PROTOCOL:
                    return message
                text = f"protocol {messages.PROTOCOL} is spoken here, not {message.protocol}: reload the page"
                await self._error("protocol", text, fatal=True)
                raise _Closed(POLICY, "unknown protocol")
            if message is not None:
                await self._error("no-hello", "the first message is hello")

    async def _listen(self, playout: Playout) -> None:
        while True:
            message = await self._receive()
            try:
                match message:
                    case messages.Choose(choice=choice, option=option):
                        await playout.choose(choice, option)
                    case messages.Silence(choice=choice):
                        await playout.silence(choice)
                    case messages.Position(frame=frame):
                        await playout.position(frame)
                        self._keep(frame)
                    case messages.PlayerHello():
                        await self._error("hello-again", "hello was said already")
                    case messages.Bye():
                        raise _Closed(1000, "bye")
            except JournalError as error:
                await self._error("not-kept", f"the answer could not be kept, and was not taken: {error}")

    def _keep(self, frame: int) -> None:
        if abs(frame - self._viewing.position) >= POSITION_FRAMES:
            self._viewing.seen(frame)

    async def _receive(self) -> messages.FromPlayer | None:
        """The next message; None for one that is malformed, which is answered by an error."""
        try:
            return messages.from_player.validate_python(json.loads(await self._text()))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            await self._refuse(f"{where or 'message'}: {first['msg']}")
        except (ValueError, RecursionError) as error:
            await self._refuse(f"not JSON: {error}")
        return None

    async def _text(self) -> str:
        """The text of the next message; empty for a binary one."""
        received = await self._socket.receive()
        if received["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(received.get("code") or 1006)
        self._count()
        text = received.get("text") or ""
        if len(text) > MESSAGE_BYTES:
            raise _Closed(TOO_BIG, f"a message has at most {MESSAGE_BYTES} bytes")
        return str(text)

    async def _refuse(self, why: str) -> None:
        self._bad += 1
        if self._bad > BAD_MESSAGES:
            raise _Closed(POLICY, f"more than {BAD_MESSAGES} malformed messages")
        await self._error("malformed", why)

    def _count(self) -> None:
        now = time.monotonic()
        self._times = [moment for moment in self._times if moment > now - 1] + [now]
        if len(self._times) > MESSAGES_PER_SECOND:
            raise _Closed(POLICY, f"more than {MESSAGES_PER_SECOND} messages a second")

    async def _error(self, code: str, message: str, fatal: bool = False) -> None:
        await self._wire.message(messages.Error(code=code, message=message, fatal=fatal))

    async def _close(self, code: int, reason: str) -> None:
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await self._socket.close(code, reason)
