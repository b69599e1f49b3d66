"""Runs the application on a port, and says when it answers."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from .limits import MESSAGE_BYTES

DRAIN_SECONDS = 3


class PortError(Exception):
    """The port cannot be had; the message says why and the cure."""


def listen(host: str, port: int) -> socket.socket:
    """A bound socket; port 0 takes any that is free. Raises PortError."""
    bound = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        why = f"port {port} of {host} cannot be used ({error.strerror})"
        raise PortError(
            f"{why}: stop what uses it, or name another with --port (0 takes a free one)"
        ) from error
    return bound


def serve(app: FastAPI, bound: socket.socket, ready: Callable[[str], None]) -> None:
    """Serve until interrupted. `ready` is called with the page's URL as soon as it answers."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        ws_max_size=MESSAGE_BYTES,
        # Segments are compressed already: deflating them again costs seventy times the CPU.
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    _Server(config, lambda: ready(_url(bound))).run([bound])


def _url(bound: socket.socket) -> str:
    host, port = bound.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._started()
