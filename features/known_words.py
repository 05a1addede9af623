"""Which words are English: a lookup by spaCy's string ids, for checks that look for words that are none.

Made by ``benchmarks/known_words.py`` from two MIT-licensed word lists. A word that is not in the lists is taken for known
once in 25,000 (two words with the same 32 bits).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

Commonness = Literal["known", "common", "commonest"]
"""Any of the 175,000 known words, the 25,000 commonest, the 12,000 commonest."""


@cache
def _lists() -> dict[str, NDArray[np.uint32]]:
    with resources.files("wellsourced.features").joinpath("lexicons", "known_words.npz").open("rb") as file:
        return dict(np.load(file, allow_pickle=False))


def are_known(ids: NDArray[Any], commonness: Commonness = "known") -> NDArray[np.bool_]:
    """True for those ids of lower-case words that the list holds."""
    return among((ids & np.uint64(0xFFFFFFFF)).astype(np.uint32), _lists()[commonness])


def among(ids: NDArray[Any], wanted: NDArray[Any]) -> NDArray[np.bool_]:
    """True for those ``ids`` that are in ``wanted``, which is sorted and not empty; a third of the time of ``np.isin``."""
    found: NDArray[np.bool_] = wanted[np.minimum(np.searchsorted(wanted, ids), len(wanted) - 1)] == ids
    return found


def known_among(words: Sequence[str], commonness: Commonness = "known") -> list[str]:
    """Those of the lower-case ``words`` that the list holds, in order."""
    if not words:
        return []
    ids = np.array([get_string_id(word) for word in words], dtype=np.uint64)
    return [word for word, known in zip(words, are_known(ids, commonness).tolist(), strict=True) if known]
