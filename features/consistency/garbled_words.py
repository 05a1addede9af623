"""Garbled words: a word that is none, two words run together, a word or verb that comes twice in a row.

Slips of typing, of optical reading and of machine translation; readers take them as a sign of carelessness with facts (ASNE
1999). Names, foreign words, terms of medicine and new coinages are no errors, so a word counts only when it is written small
(or opens a sentence and is followed by a preposition), stands nowhere else in the article, is in no word list, and is one
slip away from a common word. A space lost between two words is most often the doing of the program that copied the page, not
of the newsroom: it is shown, and hardly counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from spacy.strings import get_string_id

from ..article import RegionKind
from ..base import Extractor, Measurement
from ..document import Document, TokenArray
from ..findings import Finding
from ..known_words import are_known, known_among
from .reporting import FORMULA, UNIT, measurement, shown
from .slips import beheaded, intended

NAME = "consistency.garbled_words"
_UNREAD: tuple[RegionKind, ...] = ("repeat", "furniture", "caption", "byline", "agency", "dateline")
_FEWEST = 5  # letters
_PREPOSITIONS = frozenset("from to into for with against between without towards through".split())
_OPENERS = ("the", "they", "who", "was", "were", "has", "have")
_CLOSERS = ("the", "of", "to", "and", "was", "with", "that")
# Words that never rightly stand twice, as "had had", "that that" and "what it is is" do.
_DOUBLING = frozenset(
    get_string_id(word)
    for word in "the a an of to in on at by for from with and or but were be been has have will would can could this these "
    "their its his as if than he they we who which".split()
)
# Only verbs of saying: "he walks, walking fast" is good English.
_ECHO = re.compile(r"\b((add|claim|confirm|explain|insist|maintain|mention|report|stress|warn)(?:ed|s)), (\2ing)\b")
_DASHES = frozenset("-–—/@_#&'’")
# Taking a page's text out of its markup loses the space where a link or a line ended.
_COPYING = 0.1


def measure(document: Document) -> Measurement:
    """One finding a garbled word; of a doubled word, the second."""
    read = document.word & ~document.region_mask(_UNREAD)
    return measurement(NAME, [*_slips(document, read), *_doubled(document, read), *_echoed(document.article.text)])


def _slips(document: Document, read: TokenArray) -> Iterator[Finding]:
    text = document.article.text
    long = read & (document.ends - document.offsets >= _FEWEST)
    places = np.flatnonzero(long)
    unknown = places[~are_known(document.lower[places])]
    once = {word for word, count in zip(*np.unique(document.lower[unknown], return_counts=True), strict=True) if count == 1}
    for place in unknown.tolist():
        token = document.doc[place]
        word = token.text
        start, end = int(document.offsets[place]), int(document.ends[place])
        if document.lower[place] not in once or not (word.isascii() and word.isalpha()) or _joined(text, start, end):
            continue
        if word.islower():
            finding = _lower_case(word, start, end)
        elif (
            word.istitle()
            and (place == 0 or token.is_sent_start)
            and document.doc[place + 1 : place + 2].text in _PREPOSITIONS
        ):
            finding = _beheaded(word, start, end)
        else:
            continue
        if finding:
            yield finding


def _lower_case(word: str, start: int, end: int) -> Finding | None:
    meant = intended(word)
    if meant:
        return _finding(start, end, f"“{word}” is no word; a slip for “{meant}”?", 0.7)
    halves = _run_together(word)
    if not halves:
        return None
    message = f"“{word}” has lost a space: “{halves}”? Copying a page often does that"
    return Finding("lost_space", "conflict", start, end, message, _COPYING)


def _beheaded(word: str, start: int, end: int) -> Finding | None:
    meant = beheaded(word.lower())
    return _finding(start, end, f"“{word}” is no word; “{meant.title()}” without its first letter?", 0.6) if meant else None


def _run_together(word: str) -> str | None:
    splits = [(opener, word[len(opener) :]) for opener in _OPENERS if word.startswith(opener)]
    splits += [(word[: -len(closer)], closer) for closer in _CLOSERS if word.endswith(closer)]
    for first, second in splits:
        if min(len(first), len(second)) >= 2 and max(len(first), len(second)) >= 4:
            other = second if first in _OPENERS else first
            if known_among([other], "common"):
                return f"{first} {second}"
    return None


def _joined(text: str, start: int, end: int) -> bool:
    """True when the word is part of a longer one, an address or a handle."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 2]
    if before and before in _DASHES | {".", "\\"}:
        return True
    return after[:1] in _DASHES or (after[:1] == "." and after[1:].isalnum())


def _doubled(document: Document, read: TokenArray) -> Iterator[Finding]:
    same = np.flatnonzero((document.lower[1:] == document.lower[:-1]) & read[1:] & read[:-1])
    text = document.article.text
    for place in same.tolist():
        start, end = int(document.offsets[place]), int(document.ends[place + 1])
        between = text[int(document.ends[place]) : int(document.offsets[place + 1])]
        if int(document.lower[place]) in _DOUBLING and between.strip() == "" != between and "\n" not in between:
            second = int(document.offsets[place + 1])
            message = f"a word is printed twice: “{shown(text[start:end])}”"
            yield Finding("doubled_word", "conflict", second, end, message, 0.7, ((start, int(document.ends[place])),))


def _echoed(text: str) -> Iterator[Finding]:
    """ "She added, adding that …": one verb told twice."""
    for match in _ECHO.finditer(text):
        message = f"the same verb is told twice: “{shown(match[0])}”"
        yield Finding("doubled_word", "conflict", match.start(3), match.end(), message, 0.6, (match.span(1),))


def _finding(start: int, end: int, message: str, confidence: float) -> Finding:
    return Finding("garbled_word", "conflict", start, end, message, confidence)


GARBLED_WORDS = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + f", one a word; a lost space counts {_COPYING}",
    source="Damerau (1964), CACM 7(3), on typing errors; ASNE, Examining Our Credibility (1999), on what readers make of them",
    fires=[
        "The council will rebuild the ferry terimnal in May, the mayor said.",
        "Ministers will prvide the money in May.",
        "The council voted on Monday to close the the ferry terminal.",
        "“We must talk,” the mayor added, adding that he would come.",
        "Buses will run whilethe terminal is closed. Ithdrawal from the contract is not planned.",
    ],
    silent=[
        "The council will rebuild the terminal, and the peshmerga, retweeting, had had enough. It is what it is.",
        "She walks, walking fast, and he profits, profiting from war.",
        "Patients take a statin against cholesterol; a protein, transferrin, binds iron, and tamponade is rare.",
        "Kerimov from Basra and Kerber of Hull said that that was very, very good for the Bering Sea's funders.",
    ],
    measure=measure,
    reliability="lowers",
    version=2,
)
