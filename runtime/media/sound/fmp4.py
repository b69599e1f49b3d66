"""Fragmented MP4 boxes for one AAC-LC stereo track (ISO/IEC 14496-12, -14 and -1; section numbers below)."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from ..ffmpeg import SAMPLE_RATE

PACKET = 1024
"""Samples that each AAC packet presents."""

TRACK = 1

# AudioSpecificConfig, 14496-3 1.6.2.1: object type 2 (AAC-LC), frequency index 3 (48 kHz), 2 channels.
AUDIO_SPECIFIC_CONFIG = ((2 << 11) | (3 << 7) | (2 << 3)).to_bytes(2, "big")

UNITY_MATRIX = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


def box(kind: bytes, *parts: bytes) -> bytes:
    """14496-12 4.2: size, type, contents."""
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def full_box(kind: bytes, version: int, flags: int, *parts: bytes) -> bytes:
    return box(kind, struct.pack(">I", version << 24 | flags), *parts)


def init_segment() -> bytes:
    """ftyp and moov: the same bytes for every viewing. There is no edit list: packet 0 plays from time 0."""
    brands = box(b"ftyp", b"iso6", struct.pack(">I", 0), b"iso6mp41")  # 4.3
    return brands + box(b"moov", _mvhd(), _trak(), box(b"mvex", _trex()))  # 8.2.1, 8.8.1


def media_segment(packets: Sequence[bytes]) -> bytes:
    """One moof and mdat of whole packets, with decode time 0."""
    # The offset of the data counts from the moof's first byte, and the moof's size does not depend on it.
    size = len(_moof(packets, 0))
    return _moof(packets, size + 8) + box(b"mdat", *packets)


def adts_packets(stream: bytes) -> list[bytes]:
    """The raw packets of an ADTS stream (14496-3 1.A.2.2)."""
    packets, at = [], 0
    while at + 7 <= len(stream):
        header = 7 if stream[at + 1] & 1 else 9
        length = int.from_bytes(stream[at + 3 : at + 6], "big") >> 5 & 0x1FFF
        packets.append(stream[at + header : at + length])
        at += length
    return packets


def _moof(packets: Sequence[bytes], data_offset: int) -> bytes:
    tfhd = full_box(b"tfhd", 0, 0x020000, struct.pack(">I", TRACK))  # 8.8.7, default-base-is-moof
    tfdt = full_box(b"tfdt", 1, 0, struct.pack(">Q", 0))  # 8.8.12
    sizes = struct.pack(f">{len(packets)}I", *map(len, packets))
    # 8.8.8, data-offset-present and sample-size-present
    trun = full_box(b"trun", 0, 0x201, struct.pack(">Ii", len(packets), data_offset), sizes)
    mfhd = full_box(b"mfhd", 0, 0, struct.pack(">I", 1))  # 8.8.5
    return box(b"moof", mfhd, box(b"traf", tfhd, tfdt, trun))


def _mvhd() -> bytes:
    """8.2.2"""
    times = struct.pack(">IIII", 0, 0, SAMPLE_RATE, 0)
    rate_and_volume = struct.pack(">IH10x", 0x10000, 0x100)
    return full_box(
        b"mvhd", 0, 0, times, rate_and_volume, UNITY_MATRIX, bytes(24), struct.pack(">I", TRACK + 1)
    )


def _trak() -> bytes:
    tkhd = full_box(  # 8.3.2, enabled and in the movie
        b"tkhd", 0, 3, struct.pack(">IIIII8xhhH2x", 0, 0, TRACK, 0, 0, 0, 0, 0x100), UNITY_MATRIX, bytes(8)
    )
    mdhd = full_box(b"mdhd", 0, 0, struct.pack(">IIIIHH", 0, 0, SAMPLE_RATE, 0, 0x55C4, 0))  # 8.4.2, "und"
    hdlr = full_box(b"hdlr", 0, 0, bytes(4), b"soun", bytes(12), b"sound\0")  # 8.4.3
    dref = full_box(b"dref", 0, 0, struct.pack(">I", 1), full_box(b"url ", 0, 1))  # 8.7.2
    smhd = full_box(b"smhd", 0, 0, bytes(4))  # 12.2.2
    minf = box(b"minf", smhd, box(b"dinf", dref), _stbl())
    return box(b"trak", tkhd, box(b"mdia", mdhd, hdlr, minf))


def _stbl() -> bytes:
    """8.5.1: the sample tables are empty, for the samples are in the fragments."""
    mp4a = box(  # 12.2.3: data reference 1, two channels of 16 bits
        b"mp4a", struct.pack(">6xH8xHH4xI", 1, 2, 16, SAMPLE_RATE << 16), _esds()
    )
    stsd = full_box(b"stsd", 0, 0, struct.pack(">I", 1), mp4a)
    empty = [full_box(kind, 0, 0, bytes(4)) for kind in (b"stts", b"stsc", b"stco")]
    return box(b"stbl", stsd, *empty, full_box(b"stsz", 0, 0, bytes(8)))


def _esds() -> bytes:
    """14496-14 5.6, with the descriptors of 14496-1 7.2.6."""
    specific = _descriptor(5, AUDIO_SPECIFIC_CONFIG)
    # Object type 0x40 (14496-3 audio), stream type 5 (audio); buffer size and bit rates are left unsaid.
    config = _descriptor(4, struct.pack(">BB3xII", 0x40, 5 << 2 | 1, 0, 0), specific)
    return full_box(b"esds", 0, 0, _descriptor(3, struct.pack(">HB", 0, 0), config, _descriptor(6, b"\x02")))


def _descriptor(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return bytes([tag, len(body)]) + body


def _trex() -> bytes:
    """8.8.3: every sample lasts one packet and can be decoded on its own terms."""
    return full_box(b"trex", 0, 0, struct.pack(">IIIII", TRACK, 1, PACKET, 0, 0x02000000))
