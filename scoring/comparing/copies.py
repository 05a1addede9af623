"""Near-duplicates: one agency story printed five times is one witness, not five.

Articles are compared by the runs of five words that they share (Broder 1997, resemblance of documents). Each keeps the
smallest of its hashed runs under many permutations (MinHash); those that agree in a band of them are looked at closely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from ...features.attributions.stems import word_id
from .groups import Groups

Signature = npt.NDArray[np.uint32]

_RUN = 5
_BANDS, _ROWS = 24, 4
"""Two texts with half their runs in common meet in a band with probability 0.79, with 0.7 in 0.999, with 0.2 in 0.04."""
_ALIKE = 0.5
_MIXER = np.uint64(0x9E3779B97F4A7C15)
_GENERATOR = np.random.default_rng(1997)
_MULTIPLIERS = _GENERATOR.integers(1, 1 << 63, _BANDS * _ROWS, dtype=np.uint64) | np.uint64(1)
_ADDENDS = _GENERATOR.integers(0, 1 << 63, _BANDS * _ROWS, dtype=np.uint64)


def signature_of(words: Sequence[str]) -> Signature:
    """The MinHash of a text: of the hashes of all its runs of words the smallest, under 96 permutations."""
    if len(words) < _RUN:
        return np.zeros(0, dtype=np.uint32)
    hashes = np.array([_hash_of(word) for word in words], dtype=np.uint64)
    runs = np.zeros(len(hashes) - _RUN + 1, dtype=np.uint64)
    for offset in range(_RUN):
        runs = runs * _MIXER + hashes[offset : offset + len(runs)]
    runs = np.unique(runs ^ (runs >> np.uint64(29)))
    smallest = np.array([int((runs * a + b).min() >> np.uint64(32)) for a, b in zip(_MULTIPLIERS, _ADDENDS, strict=True)])
    return smallest.astype(np.uint32)


@lru_cache(maxsize=100_000)
def _hash_of(word: str) -> int:
    return word_id(word.lower())


def resemblance(first: Signature, second: Signature) -> float:
    """The estimated share of runs that two texts have in common, 0 to 1, with a standard error of at most 0.05."""
    if not len(first) or not len(second):
        return 0.0
    return float(np.mean(first == second))


def find_copies(signatures: Mapping[int, Signature]) -> list[list[int]]:
    """Groups of two or more texts that are copies of each other, directly or over others, in order."""
    buckets: defaultdict[tuple[int, bytes], list[int]] = defaultdict(list)
    groups = Groups(signatures)
    for key, signature in signatures.items():
        for band in range(_BANDS if len(signature) else 0):
            bucket = buckets[band, signature[band * _ROWS : (band + 1) * _ROWS].tobytes()]
            # A look at the first and the last is enough: copies of copies are joined over them, and no bucket costs much.
            for other in {*bucket[:1], *bucket[-1:]}:
                if groups.of(other) != groups.of(key) and resemblance(signature, signatures[other]) >= _ALIKE:
                    groups.join(other, key)
            bucket.append(key)
    return [members for members in groups.members() if len(members) > 1]
