"""Is it the same person? Names are compared without accents, particles and titles; doubtful cases count as the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

_PARTICLES = frozenset("al el ul bin ben ibn de da do dos del della di du van von der den zu la le jr sr ii iii iv".split())
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "", "'": "", ".": ""})
_VOWELS = re.compile("([aou])(?:e|(?<=a)a)")
_ALIKE = 0.7
"""Above this ratio two words may be one name romanised in two ways (Qadimi, Kadhimi)."""
_SLIP = 0.8
"""Above this ratio a surname is taken for a slip where names have one right spelling (Merkle, Merkel)."""
_FUZZY_FROM = 5  # letters; shorter words are alike by chance
_FIRST_FROM = 6  # letters of a first name; shorter ones have short forms (Jon, John)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, without accents, apostrophes and full stops."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(character for character in plain if not unicodedata.combining(character))


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name by which a person is known: folded, without particles and initials."""
    words = fold(name).replace("-", " ").replace("–", " ").split()
    return tuple(word for word in words if len(word) > 1 and word not in _PARTICLES) or tuple(words)


def may_be(words: Sequence[str], names: Iterable[str]) -> bool:
    """True when ``words`` (as from ``name_words``) may name the person called ``names``.

    A name alone is matched with any part; of two full names more than the first names must be alike, or the first names
    the same and the surnames one letter apart.
    """
    return any(_alike(words, name_words(name)) for name in names)


def misspelt(words: Sequence[str], names: Iterable[str]) -> str | None:
    """The word that is a slip for a part of the name of the person called ``names``; None when one of them is spelt so."""
    known = [name_words(name) for name in names]
    return _misspelt_surname(words, known) or _misspelt_first_name(words, known)


def _misspelt_first_name(words: Sequence[str], known: Sequence[Sequence[str]]) -> str | None:
    """A first name one letter from that of a bearer of the same surname, where nobody of ``known`` has it."""
    first = words[0]
    if len(words) < 2 or any(first in name for name in known):
        return None
    others = [name[0] for name in known if len(name) > 1 and name[-1] == words[-1] and len(name[0]) >= _FIRST_FROM]
    return first if len(first) >= _FIRST_FROM and any(_one_letter(first, other) for other in others) else None


def _misspelt_surname(words: Sequence[str], known: Sequence[Sequence[str]]) -> str | None:
    if any(_transcribed(words[-1]) == _transcribed(name[-1]) for name in known):
        return None
    if any(words[-1] in name or words[-1] == "".join(name[-2:]) for name in known):
        return None
    close = [
        name[-1]
        for name in known
        if (len(name[-1]) > _FUZZY_FROM and _ratio(words[-1], name[-1]) >= _SLIP) or _slip_of_surname(words, name)
    ]
    return words[-1] if close and words[-1].rstrip("s") != close[0].rstrip("s") else None


def _transcribed(word: str) -> str:
    """Without the second letter of transcribed vowels: Loefven, Lofven."""
    return _VOWELS.sub(r"\1", word)


def _alike(here: Sequence[str], there: Sequence[str]) -> bool:
    if len(here) == 1 or len(there) == 1:
        return any(_same(one, other) for one in here for other in there)
    if "".join(here) == "".join(there) or _slip_of_surname(here, there):
        return True
    return any(_same(one, other) for one in here[1:] for other in there) or any(_same(here[0], other) for other in there[1:])


def _same(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _FUZZY_FROM and _ratio(one, other) >= _ALIKE)


def _slip_of_surname(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether two full names have all but the surname in common, and that but for one letter: Jane Row, Jane Roe."""
    return len(here) > 1 and here[:-1] == there[:-1] and _one_letter(here[-1], there[-1])


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter is replaced, added or left out, or a run of letters moved."""
    longer = max(len(one), len(other))
    shared = _ratio(one, other) * (len(one) + len(other)) / 2
    return one != other and min(len(one), len(other)) >= longer - 1 and round(shared) >= longer - 1


@lru_cache(maxsize=4096)
def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
