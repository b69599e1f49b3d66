"""Randomness that depends on names alone: the same words give the same world in every process."""

from __future__ import annotations

import hashlib

import numpy as np


def seeded(*names: object) -> np.random.Generator:
    """A generator keyed by the text of `names`, independent of hash randomisation and call order."""
    text = "\x1f".join(str(name) for name in names)
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "little")))
