"""Fragments of MP4 (ISO/IEC 14496-12): the few boxes that have to be read or changed."""

from __future__ import annotations

from collections.abc import Iterator

Box = tuple[bytes, int, int]
"""A box's type, and where its content begins and ends."""


def boxes(data: bytes | bytearray, start: int = 0, end: int | None = None) -> Iterator[Box]:
    """The boxes of a stretch, not those inside them. Raises ValueError where it is not made of boxes."""
    end = len(data) if end is None else end
    while start < end:
        size = int.from_bytes(data[start : start + 4], "big")
        if size < 8 or start + size > end:
            raise ValueError(f"no box at byte {start}")
        yield bytes(data[start + 4 : start + 8]), start + 8, start + size
        start += size


def split(data: bytes) -> tuple[bytes, bytes]:
    """A file's init segment (`ftyp`, `moov`), and its fragments from the first `moof` on."""
    for name, content, _ in boxes(data):
        if name == b"moof":
            return data[: content - 8], data[content - 8 :]
    return data, b""


def moved(data: bytes, ticks: int) -> bytes:
    """Fragments whose decode times are later by `ticks` of their track's time scale."""
    out = bytearray(data)
    for name, start, end in boxes(data):
        if name != b"moof":
            continue
        for inner, a, b in boxes(data, start, end):
            if inner == b"traf":
                for field, c, _ in boxes(data, a, b):
                    if field == b"tfdt":
                        _move(out, c, ticks)
    return bytes(out)


def _move(out: bytearray, at: int, ticks: int) -> None:
    """`at` is the content of a `tfdt` box: version, three bytes of flags, a time of 4 or 8 bytes."""
    size = 8 if out[at] == 1 else 4
    time = int.from_bytes(out[at + 4 : at + 4 + size], "big") + ticks
    out[at + 4 : at + 4 + size] = time.to_bytes(size, "big")
