"""The headline, wherever it stands: printed in the text, or given apart as the article's title.

Offsets point into the text as it was given, so a title that the text does not print is parsed as a document of its own. What a
feature finds in it is shown at the place of the story that it concerns; a view in it has no place, its words are the title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .article import Article
from .headlines import plain

if TYPE_CHECKING:
    from .document import Document

_TOP = 3000  # code points in which a title counts as printed
_LONGEST, _MOST_WORDS = 400, 40  # characters and words of a title; what is longer is no title
_BEHIND = re.compile(r"(.+) [–—|⋆»·-] (.+)")
_LONGEST_NAME = 4  # words of a site's or section's name behind the title


@dataclass(frozen=True, slots=True)
class Headline:
    """Tokens ``start`` to ``end`` (exclusive) of ``document``; the story is what follows token ``story`` of the article."""

    document: Document
    start: int
    end: int
    story: int

    @property
    def apart(self) -> bool:
        """Whether it is no part of the article's text."""
        return self.story == 0


def headline_of(document: Document) -> Headline | None:
    """The headline printed in the text, else the title that was given apart; None without either."""
    printed = np.flatnonzero(document.headline)
    if len(printed):
        end = int(printed[-1]) + 1
        return Headline(document, int(printed[0]), end, end)
    return None if document.title is None else Headline(document.title, 0, len(document.title.doc), 0)


def title_apart(article: Article) -> str | None:
    """The title in one line, without the site's name behind it, if it does not stand at the top of the text as well.

    None for more than 400 characters or 40 words: that is a text in the wrong field.
    """
    words = (article.title or "").split()
    title = " ".join(words)
    if len(words) > _MOST_WORDS or len(title) > _LONGEST:
        return None
    while (found := _BEHIND.fullmatch(title)) and _names_site(found[2], article.outlet or ""):
        title = found[1]
    wanted = plain(title)
    return title if wanted and wanted not in plain(article.text[:_TOP]) else None


def _names_site(behind: str, outlet: str) -> bool:
    """Whether words behind a dash name a site or section, "The Hull Post", and say nothing: "police", "mayor denies it"."""
    words = behind.split()
    return plain(behind) == plain(outlet) or (len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words))
