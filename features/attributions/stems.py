"""Word forms brought together: say, says, said, saying are one stem. Cheaper than a lemmatizer and good enough for weights.

Suffixes are cut in the manner of Lovins (1968) and Porter (1980), far more coarsely: the tag beside the stem keeps apart
what this throws together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...models.hashing import Column

if TYPE_CHECKING:
    from spacy.strings import StringStore

_IRREGULAR = {
    form: verb
    for verb, forms in {
        "say": "said says", "tell": "told", "think": "thought", "write": "wrote written", "find": "found",
        "feel": "felt", "know": "knew known", "see": "saw seen", "hear": "heard", "speak": "spoke spoken",
        "make": "made", "give": "gave given", "take": "took taken", "go": "went gone", "come": "came",
        "hold": "held", "mean": "meant", "understand": "understood", "swear": "swore sworn", "seek": "sought",
        "stand": "stood", "bring": "brought", "get": "got gotten", "lay": "laid", "pay": "paid",
        "be": "was were is are been am 's 're", "have": "had has 've", "do": "did does", "keep": "kept",
        "show": "shown", "teach": "taught", "draw": "drew drawn", "leave": "left", "lead": "led", "put": "putting",
        "foresee": "foresaw foreseen", "bear": "bore borne", "shoot": "shot", "strike": "struck", "choose": "chose chosen",
    }.items()
    for form in forms.split()
}  # fmt: skip
_SUFFIX = re.compile(r"(?:ies|ied|ing|ed|es|s|e|y)$")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")

_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "—", "―": "—", "−": "—"})

_known: dict[int, tuple[int, int]] = {}  # id of a lower-cased word -> ids of its plain spelling and of its stem
_LARGEST = 200_000


def word_id(word: str) -> int:
    """The 64-bit id of a string, the same in every run: spaCy's MurmurHash."""
    from spacy.strings import hash_string  # type: ignore[attr-defined]

    return int(hash_string(word))


def plain(word: str) -> str:
    """One spelling for marks that houses set differently: curly and straight, long and short dashes."""
    word = word.translate(_SAME)
    return {"--": "—", "---": "—", "``": '"', "''": '"'}.get(word, word)


def stem(word: str) -> str:
    """The stem of a lower-cased word."""
    word = _IRREGULAR.get(word, word)
    if len(word) < 4 or not word[-1].isalpha():
        return word
    cut = _SUFFIX.sub("", word)
    if len(cut) < 3:
        return word
    return _DOUBLED.sub(r"\1", cut)


def word_ids(lower: Column, stores: Sequence[StringStore]) -> tuple[Column, Column]:
    """Ids of the plain spellings and of the stems of the words whose ids are ``lower``; 0 stays 0."""
    words, inverse = np.unique(lower, return_inverse=True)
    found = []
    for word in words.tolist():
        ids = _known.get(word)
        if ids is None:
            if len(_known) >= _LARGEST:
                _known.clear()
            spelling = plain(_text(word, stores)) if word else ""
            ids = (word_id(spelling), word_id(stem(spelling))) if word else (0, 0)
            _known[word] = ids
        found.append(ids)
    table = np.array(found, dtype=np.uint64)[inverse]
    return table[:, 0].copy(), table[:, 1].copy()


def line_breaks(lower: Column, space: npt.NDArray[np.bool_], stores: Sequence[StringStore]) -> npt.NDArray[np.bool_]:
    """Which of the tokens that are white space hold a line break."""
    places = np.flatnonzero(space)
    breaks = np.zeros(len(lower), dtype=np.bool_)
    broken: dict[int, bool] = {}
    for place, word in zip(places.tolist(), lower[places].tolist(), strict=True):
        if word not in broken:
            broken[word] = "\n" in _text(word, stores)
        breaks[place] = broken[word]
    return breaks


def _text(word: int, stores: Sequence[StringStore]) -> str:
    """The string with the id ``word``, from the first store that has it."""
    for store in stores[:-1]:
        try:
            return store[word]
        except KeyError:
            continue
    return stores[-1][word]
