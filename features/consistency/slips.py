"""Slips of the keyboard: which known word a garbled one was meant to be.

Nearly all typing errors are one letter left out, added, swapped with its neighbour or replaced (Damerau 1964, "A technique
for computer detection and correction of spelling errors"). A replaced or added letter also turns one rare word into another,
so these two count only for longer words, inside the word, and for corrections that are among the commonest words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..known_words import known_among

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NEVER_DOUBLED = "aiu"  # in all but a handful of English words; what the word list holds of them is chance
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {letter: row[max(place - 1, 0) : place + 2].replace(letter, "") for row in _ROWS for place, letter in enumerate(row)}
_ENDINGS = tuple(
    "ability ations ation ities ators ator ically ising izing able ible ness less like ings ists isms ing ers ors ist ism ity "
    "ies ied ics als ed er or ly is es ic al s y".split()
)
_PREFIXES = tuple(
    "anti auto bio counter cyber de dis ex extra fore hyper inter micro mid mini mis multi neo non out over para post pre pro "
    "pseudo re semi sub super tele trans ultra un under up".split()
)
# Names of substances, cells and diseases, which no word list holds all of: statin, cytokine, tamponade. What is meant must
# then have the same ending: "relase" is a slip for "release", "statin" none for "station".
_TERMS = re.compile(r"(?:in|ine|ase|ide|ose|ade|ole|ium|oma|osis|itis|emia|mab|nib|vir)s?$")
_SHORTEST, _LONGER = 6, 7


def intended(word: str) -> str | None:
    """The word that an unknown lower-case ``word`` of six letters or more is a slip of; None when it need not be one."""
    if len(word) < _SHORTEST or _derived(word):
        return None
    term = _TERMS.search(word)
    ending = term[0] if term else ""
    near = known_among([*_swapped(word), *_doubled(word), *_left_out(word)], "common")
    far = known_among([*_added(word), *_replaced(word)], "commonest") if len(word) >= _LONGER else []
    return next((meant for meant in (*near, *far) if meant.endswith(ending)), None)


def beheaded(word: str) -> str | None:
    """The word, one of the commonest, that ``word`` is without its first letter."""
    return next(iter(known_among([letter + word for letter in _LETTERS], "commonest")), None)


def _derived(word: str) -> bool:
    """True when a known word stands in it with a common prefix or ending: "funders", "retweeting"."""
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= 3]
    stems += [stem + "e" for stem in stems] + [stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]]
    stems += [stem[:-1] + "y" for stem in stems if stem.endswith("i")]
    stems += [stem[len(prefix) :] for prefix in _PREFIXES for stem in (word, *stems) if stem.startswith(prefix)]
    return bool(known_among([stem for stem in stems if len(stem) >= 3]))


def _swapped(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        if word[place] != word[place + 1]:
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _doubled(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        if word[place] == word[place - 1]:
            yield word[:place] + word[place + 1 :]


def _left_out(word: str) -> Iterator[str]:
    for place in range(1, len(word) + 1):
        for letter in _LETTERS:
            if letter not in _NEVER_DOUBLED or letter not in word[place - 1 : place + 1]:
                yield word[:place] + letter + word[place:]


def _added(word: str) -> Iterator[str]:
    for place in range(1, len(word) - 1):
        yield word[:place] + word[place + 1 :]


def _replaced(word: str) -> Iterator[str]:
    """A key hit beside the right one in the same row."""
    for place in range(1, len(word)):
        for letter in _BESIDE.get(word[place], ""):
            yield word[:place] + letter + word[place + 1 :]
