"""The studio: makes segments in processes of its own, the most urgent first, each only once."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from ...lang import ir
from . import worker
from .piece import PIECE_VERSION, Piece
from .sound import SOUND_VERSION, Plan, VoiceSpec, Word
from .sound.stems import StemKind
from .store import Store, key_of

PROCESSES = 2


class Urgency(IntEnum):
    """How soon somebody needs it; the lower comes first."""

    NOW = 0
    SOON = 1
    MAYBE = 2
    IDLE = 3


@dataclass(order=True)
class _Job:
    urgency: int
    number: int
    key: str = field(compare=False)
    work: Callable[..., Any] = field(compare=False)
    arguments: tuple[Any, ...] = field(compare=False)


class _Bench:
    """A queue of jobs by urgency before a pool of processes. A job asked for twice is done once."""

    def __init__(self, processes: int, niceness: int) -> None:
        self._processes, self._niceness = processes, niceness
        self._queue: asyncio.PriorityQueue[_Job] = asyncio.PriorityQueue()
        self._results: dict[str, asyncio.Future[Any]] = {}
        self._started: set[str] = set()
        self._count = 0
        self._pool = self._new_pool()
        self._hands = [asyncio.create_task(self._work()) for _ in range(processes)]

    async def do(self, key: str, urgency: Urgency, work: Callable[..., Any], *arguments: Any) -> Any:
        result = self._results.get(key)
        if result is None:
            result = self._results[key] = asyncio.get_running_loop().create_future()
        # Asked for again while it waits, perhaps more urgently: the earlier entry finds it started.
        if key not in self._started:
            self._count += 1
            self._queue.put_nowait(_Job(urgency, self._count, key, work, arguments))
        return await asyncio.shield(result)

    async def close(self) -> None:
        for hand in self._hands:
            hand.cancel()
        await asyncio.gather(*self._hands, return_exceptions=True)
        for result in self._results.values():
            result.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _work(self) -> None:
        while True:
            job = await self._queue.get()
            if job.key in self._started or job.key not in self._results:
                continue
            self._started.add(job.key)
            outcome = await self._attempt(job)
            self._started.discard(job.key)
            result = self._results.pop(job.key)
            if result.cancelled():
                continue
            if isinstance(outcome, Exception):
                result.set_exception(outcome)
                # Nobody may be waiting any more: read once, the loop does not report it as lost.
                result.exception()
            else:
                result.set_result(outcome)

    async def _attempt(self, job: _Job) -> Any:
        """The job's result, or the exception it ended with. A process that died is replaced, once."""
        loop = asyncio.get_running_loop()
        for last in (False, True):
            pool = self._pool
            try:
                return await loop.run_in_executor(pool, job.work, *job.arguments)
            except BrokenProcessPool as error:
                if pool is self._pool:
                    self._pool = self._new_pool()
                if last:
                    return error
            except Exception as error:
                return error
        raise AssertionError("unreachable")

    def _new_pool(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._processes, context, worker.begin, (os.getpid(), self._niceness))


class Studio:
    """Makes video and audio segments, and keeps them in a store. Use it within a running event loop."""

    def __init__(self, store: Store, processes: int = PROCESSES) -> None:
        self.store = store
        self._pictures = _Bench(processes, niceness=5)
        # Sound has a process of its own: a join must not wait for pictures that are only likely.
        self._sounds = _Bench(1, niceness=0)

    async def video(self, piece: Piece, urgency: Urgency = Urgency.NOW) -> bytes:
        """The segment of a piece. Raises FfmpegError."""
        kept = self.store.get(piece.key, "m4s")
        if kept is not None:
            return kept
        made = await self._pictures.do(piece.key, urgency, worker.video, piece, self.store.root)
        return bytes(made)

    async def video_init(self, frame: ir.Frame) -> bytes:
        """The init segment of every piece of a film with this frame."""
        size = (frame.width, frame.height, frame.rate)
        key = key_of("video-init", PIECE_VERSION, str(size))
        kept = self.store.get(key, "m4s")
        if kept is not None:
            return kept
        made = await self._sounds.do(key, Urgency.NOW, worker.video_init, key, *size, self.store.root)
        return bytes(made)

    async def audio(self, plan: Plan, first: int, last: int, urgency: Urgency = Urgency.NOW) -> bytes:
        """The segment of packets [first, last) of a plan that is complete for them."""
        key = audio_key(plan, first, last)
        kept = self.store.get(key, "m4s")
        if kept is not None:
            return kept
        made = await self._sounds.do(key, urgency, worker.audio, plan, key, first, last, self.store.root)
        return bytes(made)

    async def words(self, text: str, spec: VoiceSpec, slot_seconds: float) -> tuple[Word, ...]:
        """When each word of a speech is said."""
        key = key_of("words", text, spec.model_dump_json(), str(slot_seconds))
        found: tuple[Word, ...] = await self._sounds.do(
            key, Urgency.SOON, worker.words, text, spec, slot_seconds, self.store.root
        )
        return found

    async def stem(self, kind: StemKind, words: str, seed: int, urgency: Urgency = Urgency.NOW) -> None:
        """Make what a layer plays, or a sound that is heard once, before it is mixed into anything."""
        key = key_of("make", kind, words, str(seed))
        # Not in the sound's own process: what is only likely must wait for pictures that are due.
        await self._pictures.do(key, urgency, worker.stem, kind, words, seed, self.store.root)

    async def close(self) -> None:
        await asyncio.gather(self._pictures.close(), self._sounds.close())
        # What they are making is not needed any more, and nothing half made is ever kept.
        for process in multiprocessing.active_children():
            process.terminate()
            process.join()


def audio_key(plan: Plan, first: int, last: int) -> str:
    return key_of("audio", str(SOUND_VERSION), plan.model_dump_json(), str(first), str(last))
