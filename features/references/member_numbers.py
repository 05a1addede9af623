"""How many members a text gives a body: "500 NATO members", "the 28-member European Union", "the Board has 12 members"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..dates import MONTHS
from ..quantities.lexicon import TENS, UNITS
from .called_members import after_body

if TYPE_CHECKING:
    from ..document import Document
    from .vocabulary import Mention

_MONTHS = frozenset(name[:3].lower() for name in MONTHS)
_CHOSEN = frozenset("elected chosen appointed nominated named selected picked".split())  # parsed as the sentence's own verb
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "HYPH"})
_STRONG = frozenset("member nation country state person strong".split())
_JOINED = re.compile(rf"(\w+)[-‑](?:{'|'.join(sorted(_STRONG))})")
# What stands between a body and the number of all its members. "Had" may tell of any time, and is left out.
_HAS = tuple(
    tuple(f"{relative} {words}".split())
    for relative in ("", ", which", "which")
    for verb in ("has", "comprises", "consists of", "is made up of", "is composed of")
    for words in (verb, f"now {verb}", f"currently {verb}", f"{verb} now", f"{verb} currently")
)
_WITH = ((",", "with"), (",", "with", "its"), ("and", "its"), (",", "whose"))


class MemberNumber(NamedTuple):
    """The number, the tokens that say it, and whether it must be the number of all members."""

    number: int
    start: int
    end: int
    whole: bool


def member_number(document: Document, body: Mention) -> MemberNumber | None:
    """The number of members that the text gives the body; None when it gives none, or that of something named after it."""
    found = _before_name(document, body)
    after = body.end
    if found is None and not (after < len(document.doc) and document.doc[after].tag_ in _NOMINAL):
        # "The 47-member UN Human Rights Council", "a six-member EU panel" are none of the UN's and the EU's.
        found = _possessed(document, body) or _joined(document, body) or _members_of(document, body) or _had(document, body)
    return None if found is None or 1900 <= found.number <= 2100 else found


def _before_name(document: Document, body: Mention) -> MemberNumber | None:
    """ "500 NATO members", "all 30 NATO member states"; "May 31 EU members voted" is none."""
    doc, end = document.doc, after_body(document, body.end)
    if end is None or (doc[end - 1].lower_ == "member" and end < len(doc) and doc[end].tag_ in _NOMINAL):
        return None
    found = _number_ending(document, body.start)
    if found is None or found[1] == 0 or doc[found[1] - 1].lower_.rstrip(".")[:3] in _MONTHS:
        return None
    number, start = found
    return MemberNumber(number, start, end, doc[start - 1].lower_ == "all" and _closed(document, end))


def _possessed(document: Document, body: Mention) -> MemberNumber | None:
    """ "NATO's 30 members" are all of them; "NATO's five biggest members", "NATO's three members on the Black Sea" are not."""
    if body.end >= len(document.doc) or document.doc[body.end].tag_ != "POS":
        return None
    return _counted_from(document, body.start, body.end + 1, whole=True)


def _joined(document: Document, body: Mention) -> MemberNumber | None:
    """ "The 28-member European Union"."""
    doc, before = document.doc, body.start - 1
    if before > 1 and doc[before].lower_ in _STRONG and doc[before - 1].text == "-":
        found = _number_ending(document, before - 1)
        return MemberNumber(found[0], found[1], body.end, True) if found else None
    match = _JOINED.fullmatch(doc[before].text) if body.start else None
    number = _number(match[1]) if match else None
    return MemberNumber(number, before, body.end, True) if number is not None else None


def _members_of(document: Document, body: Mention) -> MemberNumber | None:
    """ "The 27 members of the European Union"; only with "all" they must be all: they may be those spoken of before."""
    doc = document.doc
    stop = body.start - 1 if body.start and doc[body.start - 1].lower_ == "the" else body.start
    if stop < 3 or doc[stop - 1].lower_ not in ("of", "on", "in") or (body.end < len(doc) and doc[body.end].tag_ == "POS"):
        return None
    members = next((i for i in (stop - 2, stop - 3) if after_body(document, i) == stop - 1), None)
    found = _number_ending(document, members) if members else None
    if found is None:
        return None
    number, start = found
    first = start - 1 if start and doc[start - 1].lower_ == "the" else start
    whole = first > 0 and doc[first - 1].lower_ == "all"
    return MemberNumber(number, start, body.end, whole and _closed(document, body.end))


def _had(document: Document, body: Mention) -> MemberNumber | None:
    """ "The Harbour Board has 12 members", "…, which consists of 12 members", "…, with its 12 members"."""
    following = [token.lower_ for token in document.doc[body.end : body.end + 6]]
    for phrases, whole in ((_HAS, True), (_WITH, False)):
        for phrase in phrases:
            if tuple(following[: len(phrase)]) == phrase:
                found = _counted_from(document, body.start, body.end + len(phrase), whole)
                if found is not None:
                    return found
    return None


def _counted_from(document: Document, start: int, position: int, whole: bool) -> MemberNumber | None:
    """ "27 members" or "twenty-seven members" from ``position`` on."""
    for members in (position + 1, position + 3):
        end = after_body(document, members) if members < len(document.doc) else None
        found = _number_ending(document, members) if end else None
        if end and found and found[1] == position:
            return MemberNumber(found[0], start, end, whole) if _closed(document, end) else None
    return None


def _closed(document: Document, end: int) -> bool:
    """False when words follow that pick out some of the members: "from Hull", "who left", ", newly elected, …"."""
    doc = document.doc
    following = next((token for token in doc[end : end + 3] if token.tag_ not in (",", "RB")), None)
    if following is None or following.lower_ in _CHOSEN or following.tag_ == "VBN":
        return following is None
    return doc[end].tag_ not in ("IN", "WDT", "WP", "VBG", "TO")


def _number_ending(document: Document, end: int) -> tuple[int, int] | None:
    """The number that ends before token ``end``, and where it starts: 1,200, twelve, twenty-seven."""
    doc = document.doc
    if end < 1 or (number := _number(doc[end - 1].text)) is None:
        return None
    if end > 2 and number < 10 and doc[end - 2].text == "-" and doc[end - 3].lower_ in UNITS:
        tens = int(UNITS[doc[end - 3].lower_])
        return (tens + number, end - 3) if tens in TENS else None
    return (number, end - 1) if number > 2 else None


def _number(text: str) -> int | None:
    plain = text.replace(",", "")
    if plain.isascii() and plain.isdecimal():
        return int(plain) if len(plain) < 7 else None
    return int(UNITS[text.lower()]) if text.lower() in UNITS else None
