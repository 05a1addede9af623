"""How common a word is in news at large: a shared name says more about two articles than a shared "government".

The counts are document frequencies (Spärck Jones 1972) of word stems in English news, learnt by ``wellsourced train
background`` and kept as hashes.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np

from ...features.attributions.stems import word_id
from ...models.files import load, save
from .sketch import bare_stem

KIND = "background"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d,.]*\d|\d")
_FEWEST = 5  # articles; a stem in fewer counts as in two


class Background:
    """Weights of word stems: the natural logarithm of how many articles there are to one that has the stem."""

    def __init__(self, articles: int, counts: dict[int, int]) -> None:
        self._articles = articles
        self._counts = counts
        self._known: dict[str, float] = {}

    def weight(self, stem: str) -> float:
        """From 0 for a word that every article has to about 7 for one that hardly any has."""
        weight = self._known.get(stem)
        if weight is None:
            if len(self._known) > 200_000:
                self._known.clear()
            weight = math.log((self._articles + 1) / (self._counts.get(word_id(stem), 2) + 1))
            self._known[stem] = weight
        return weight


@cache
def shipped() -> Background:
    """The weights that come with the package. Raises WeightsError if the file is damaged."""
    with as_file(files("wellsourced.models").joinpath("background.npz")) as path:
        return read(path)


def read(path: Path) -> Background:
    """The weights in ``path``."""
    weights = load(path, KIND)
    stems, counts = weights.arrays["stems"].tolist(), weights.arrays["counts"].tolist()
    return Background(int(weights.note["articles"]), dict(zip(stems, counts, strict=True)))


def stems_in(text: str) -> set[str]:
    """The stems of a text's words."""
    return {bare_stem(word) for word in _WORD.findall(text)}


def learn(articles: Iterable[set[str]], out: Path, origin: list[str]) -> str:
    """Count in how many of ``articles``, given as sets of stems, each stem stands; write it; return the digest."""
    counts: Counter[str] = Counter()
    number = 0
    for number, stems in enumerate(articles, 1):  # noqa: B007 - the last number is how many there were
        counts.update(stems)
    kept = {word_id(stem): count for stem, count in counts.items() if count >= _FEWEST}
    stems_, counts_ = np.array(sorted(kept), dtype=np.uint64), np.array([kept[key] for key in sorted(kept)], dtype=np.uint16)
    return save(out, KIND, {"stems": stems_, "counts": counts_}, {"articles": number, "origin": origin})
