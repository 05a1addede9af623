"""Who asked: whether the words after "told", or after "in an e-mail to", name a news outlet or reporters."""

from __future__ import annotations

import re

from ..document import Document
from ..lexicon import words
from ..speakers.shape import kind_of_name

_NAMES = frozenset({"NNP", "NNPS"})
_PRESS = frozenset({"reporters", "journalists", "reporter", "journalist"})
_BEFORE_A_NAME = frozenset({"DT", "IN", "PRP$", "JJ", "NN", "``", "''", "TO"})
_WINDOW = 6  # tokens within which the outlet is named: "told the Hull Post"
_PRINTED_LIKE_ONE = re.compile(r"\w+\.com|[KW][A-Z]{2,3}-(?:TV|FM|AM)", re.ASCII)  # FoxNews.com, WCCO-TV


def asked_by_press(document: Document, place: int) -> bool:
    """Whether the tokens from ``place`` on name reporters or, before any other name, a news outlet."""
    name: list[str] = []
    definite = False
    for token in document.doc[place : place + _WINDOW]:
        if token.lower_ in _PRESS:
            return True
        if token.lower_ == "the" and not name:
            definite = True
        elif token.tag_ in _NAMES:
            name.append(token.text)
        elif name or token.tag_ not in _BEFORE_A_NAME:
            break
    return any(_is_outlet(tuple(name[:end]), definite) for end in range(1, len(name) + 1))


def _is_outlet(name: tuple[str, ...], definite: bool) -> bool:
    if " ".join(name).lower() in words("sourcing.outlet") or _PRINTED_LIKE_ONE.fullmatch(name[-1]):
        return True
    return kind_of_name(name, definite) == "media"
