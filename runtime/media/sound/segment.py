"""Sound segments: any run of AAC packets of a viewing's timeline, cut so that joins cannot be heard.

The timeline is one grid of packets: packet k presents samples [k*1024, (k+1)*1024). Its window covers
[k*1024, (k+2)*1024), and the encoder looks half a window further to see an attack coming.
"""

from __future__ import annotations

import numpy as np

from ..ffmpeg import encode_aac
from . import fmp4
from .dsp import Signal
from .fmp4 import PACKET
from .mix import Plan, mix
from .stems import SoundSource

PREROLL = 8
"""Packets encoded before the first that is kept: the encoder's memory of masking and attacks is shorter."""

AFTER_ROLL = 2
"""Packets of sound fed after the last that is kept: what the encoder looks ahead."""


def audio_init() -> bytes:
    """The init segment that every sound segment of every viewing follows."""
    return fmp4.init_segment()


def final_packets(known_samples: int) -> int:
    """How many packets can no longer change, when the plan is settled up to a sample."""
    return max(0, known_samples // PACKET - 2)


def audio_segment(plan: Plan, first_packet: int, last_packet: int, sounds: SoundSource) -> bytes:
    """moof and mdat with packets [first, last), decode time 0. Raises ValueError for an empty run."""
    if not 0 <= first_packet < last_packet:
        raise ValueError(
            f"no packets in [{first_packet}, {last_packet}): ask for first >= 0 and last > first"
        )
    first, last = (first_packet - PREROLL) * PACKET, (last_packet + AFTER_ROLL) * PACKET
    return fmp4.media_segment(cut_packets(mix(plan, first, last, sounds), last_packet - first_packet))


def cut_packets(pcm: Signal, count: int) -> list[bytes]:
    """`count` packets from stereo sound that begins PREROLL packets before the first of them."""
    packets = fmp4.adts_packets(encode_aac(np.ascontiguousarray(pcm, dtype="<f4").tobytes()))
    # The encoder's first packet is priming, and each packet is presented one packet after its window begins.
    skip = PREROLL + 1
    return packets[skip : skip + count]
