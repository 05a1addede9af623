"""What the words of a name tell by themselves: where titles end, whose name it is, when two names are one.

Names are compared word by word, case and accents aside, never by likeness: two spellings of a name in one article are a
finding for other parts of the toolkit and must stay two.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from . import lexicons
from .lexicons import BODY_ENDINGS, GIVEN_NAMES, OFFICES, PLACES, SUFFIXES, TITLES, TITLES_ALSO_SURNAMES, fold

NameKind = Literal["person", "body", "place", "media", "crowd", "unknown"]

QUOTES = frozenset("\"“”‘’'")
_UNCOUNTED = frozenset({"of", "the", "and", "for", "on", "in", "&", "to"})
_COMMON = frozenset({"document", "crowd", "withheld", "stranger", "happening", "representative", "authority", "body"})
_FIRMS = frozenset({"motors", "electric", "mills", "dynamics"})

_remembered = lru_cache(maxsize=50_000)  # names come again and again, within articles and across them


def is_title(word: str) -> bool:
    """Whether a capitalised word is a title, or a trade used as one ("Star Jane Roe") and no name itself."""
    if word in TITLES:
        return True
    return lexicons.HEADS.get(word) == "person" and not (word in lexicons.NOUN_SURNAMES or word in GIVEN_NAMES)


@_remembered
def after_titles(folded: tuple[str, ...]) -> int:
    """Index behind the last title in the run, 0 if it holds none that a name follows."""
    cut = 0
    for i, word in enumerate(folded[:-1]):
        if not is_title(word):
            continue
        surname = i and folded[i - 1] not in TITLES and i == len(folded) - 2 and folded[-1] in SUFFIXES
        if surname and word in TITLES_ALSO_SURNAMES:  # "Martin Luther King Jr."
            continue
        after = i + 1
        if folded[after] in ("of", "for"):
            after += 1
            while after < len(folded) and (folded[after] in OFFICES or folded[after] == "the"):
                after += 1
        if not all(rest in TITLES and rest not in TITLES_ALSO_SURNAMES for rest in folded[after:]):
            cut = after
    return 0 if folded[0] == "general" and folded[-1] in _FIRMS else cut


@_remembered
def ends_in_common_noun(folded: tuple[str, ...]) -> bool:
    """Whether a run of capitals ends in an ordinary noun for a source rather than in a part of a name."""
    last = folded[-1]
    if last in BODY_ENDINGS or last in SUFFIXES or last in lexicons.MEDIA_ENDINGS or last in TITLES_ALSO_SURNAMES:
        return False
    if folded[0] in GIVEN_NAMES or " ".join(folded) in lexicons.MEDIA or " ".join(folded) in PLACES:
        return False
    noun = lexicons.singular(last)
    group = lexicons.HEADS.get(noun)
    return group in _COMMON and (noun != last or noun not in lexicons.NOUN_SURNAMES)


@_remembered
def stands_for_itself(word: str) -> bool:
    """Whether a capitalised word is more likely an ordinary noun for people or texts: "Ministers", "Experts"."""
    noun = lexicons.singular(word)
    if lexicons.HEADS.get(noun, "body") == "body" or word in GIVEN_NAMES or word in lexicons.CROWDS:
        return False
    return noun != word or noun not in lexicons.NOUN_SURNAMES


@_remembered
def kind_of_name(name: tuple[str, ...], definite: bool) -> NameKind:
    """Whose name it is by its words alone; ``definite`` is True when "the" stands before it."""
    folded = [fold(word) for word in name]
    whole = " ".join(folded)
    if whole in lexicons.MEDIA and (definite or whole not in lexicons.MEDIA_WEAK):
        return "media"
    if whole in PLACES:
        return "place"
    if folded[-1] in lexicons.CROWDS:
        return "crowd"
    if len(name) > 1 and folded[-1] in lexicons.MEDIA_ENDINGS:
        return "media"
    if folded[-1] in BODY_ENDINGS:
        return "body"
    if len(name) > 2 and ("of" in folded or "for" in folded) and any(word in BODY_ENDINGS for word in folded):
        return "body"
    if is_acronym(name[-1].replace(".", "")) and len(name[-1]) <= 6 and folded[-1] not in SUFFIXES:
        return "body" if len(name) == 1 else "unknown"
    begins_body = len(name) > 1 and (folded[0] in PLACES or folded[0] in BODY_ENDINGS) and folded[0] not in GIVEN_NAMES
    if definite or begins_body:  # "U.N. Women", "Senate Bill"
        return "body"
    if 1 < len([word for word in name if word not in _UNCOUNTED and word not in QUOTES]) <= 5:
        return "person"
    return "unknown"


@_remembered
def core(name: tuple[str, ...]) -> tuple[str, ...]:
    """The name's words folded, without suffixes, quoted nicknames and initials in the middle."""
    if len(name) == 1:
        return (fold(name[0]),)
    kept: list[str] = []
    for i, word in enumerate(name):
        folded = fold(word)
        initial = 0 < i < len(name) - 1 and len(folded.rstrip(".")) == 1
        if not initial and word[0] not in QUOTES and not (i and folded in SUFFIXES):
            kept.append(folded)
    return tuple(kept) or tuple(fold(word) for word in name)


def repeats(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` is ``full`` again: its last words, or the first and the last of it."""
    if short == full[-len(short) :]:
        return True
    return len(short) > 1 and short[0] == full[0] and short[-1] == full[-1] and set(short) <= set(full)


def head_word(name: tuple[str, ...]) -> str:
    """The noun of a body's name, folded: "observatory" of "Syrian Observatory for Human Rights"."""
    folded = [fold(word) for word in name]
    return next((folded[i - 1] for i, word in enumerate(folded) if i and word in ("of", "for")), folded[-1])


@_remembered
def initials(name: tuple[str, ...]) -> str:
    """The first letters of a name's words, folded: "imf" for "International Monetary Fund"."""
    return "".join(fold(word)[0] for word in name if word not in _UNCOUNTED)


def is_acronym(word: str) -> bool:
    """Whether a word is all capitals and more than one."""
    return len(word) > 1 and word.isupper()
