"""The name that stands by an office: behind it, behind a comma or "is", or before one of them.

A comma is an apposition only where it is closed and no list or fronted clause can explain it; what is doubtful is no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .moment import sentence_at

if TYPE_CHECKING:
    from ..document import Document

Tokens = tuple[int, int]
_PARTS = frozenset("al el bin ibn de da do dos del van von der den zu la le - – ul".split())
_NO_PERSON = frozenset(
    "office house hotel palace cabinet ministry department administration party and the council league cup trophy club award "
    "federation association chamber society institute foundation union bank group corporation company university college "
    "school academy museum board committee commission congress conference network news studios airlines inc ltd press "
    "secretary spokesman spokeswoman adviser advisor aide envoy service counsel chief team street county new north east "
    "south west".split()
)
# What may stand between a name and the office behind it, longest first.
_LINKS = ((",", "who", "is", "now"), (",", "who", "is"), ("is", "now"), ("is", "currently"), ("is",), (",",))
_PREPOSITIONS, _FINITE = ("IN", "TO", "VBG", "RB"), ("VBD", "VBZ", "VBP", "MD")


def name_after(document: Document, start: int) -> Tokens | None:
    """The run of name words from ``start`` on; None when it names no person or goes on as something else."""
    doc = document.doc
    end = start
    while end < len(doc) and (
        (doc[end].tag_ in ("NNP", "NNPS") and doc[end].text[0].isupper())
        or (end > start and doc[end].lower_ in _PARTS and end + 1 < len(doc) and not doc[end + 1].is_space)
    ):
        end += 1
    while end > start and doc[end - 1].lower_ in _PARTS:
        end -= 1
    words = {doc[i].lower_ for i in range(start, end)}
    if end == start or not doc[start].text[0].isupper() or end - start > 8 or words & _NO_PERSON:
        return None
    return start, end


def name_behind(document: Document, end: int) -> Tokens | None:
    """The name in "the Iraqi prime minister, Jane Roe, said", "… met the mayor, Jane Roe." and "the mayor is Jane Roe"."""
    doc = document.doc
    if end >= len(doc) or doc[end].lower_ not in (",", "is"):
        return None
    name = name_after(document, end + 1)
    if name is None or name[1] - name[0] < 2 or doc[end].text != ",":
        return name if name and name[1] - name[0] > 1 else None
    after = [doc[i] for i in range(name[1], min(name[1] + 2, len(doc)))]
    if not after or after[0].text == ".":
        return name
    closed = len(after) > 1 and after[0].text == "," and after[1].tag_ not in ("CC", "NNP", "DT", "JJ")
    return name if closed else None


def name_before(document: Document, start: int, end: int) -> tuple[Tokens, bool] | None:
    """The name in "Jane Roe, the Iraqi prime minister, said", "Jane Roe, who is mayor of Hull", "Jane Roe is mayor of Hull".

    With it goes whether "is" joins them.
    """
    doc = document.doc
    stop = start - 1 if start and doc[start - 1].lower_ == "the" else start
    words = tuple(doc[i].lower_ for i in range(max(0, stop - 4), stop))
    link = next((link for link in _LINKS if words[-len(link) :] == link), None)
    if link is None or (link == (",",) and not _closed(document, end)):
        return None
    last = first = stop - len(link)
    while first and doc[first - 1].tag_ == "NNP" and (doc[first - 1].text[0].isupper() or doc[first - 1].lower_ in _PARTS):
        first -= 1
    if not 2 <= last - first <= 5 or (first and doc[first - 1].text in (",", "and", "of", "in", "at", "from")):
        return None
    if link == (",",) and is_fronted(document, first):
        return None
    return (first, last), "is" in link


def _closed(document: Document, end: int) -> bool:
    """True for a second comma or a full stop, unless a list or a clause may go on behind it: "…, and", "…, who"."""
    doc = document.doc
    if end == len(doc):
        return True
    listed = end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].tag_ in ("CC", "DT", "NNP", "PRP$", "WP", "WP$")
    return doc[end].is_punct and not listed


def is_fronted(document: Document, first: int) -> bool:
    """True for "Like Jane Roe, the French president, …": a sentence whose subject may be the office, and not the name."""
    sentence = sentence_at(document, first)
    if sentence is None:
        return True
    tags = [document.doc[i].tag_ for i in range(sentence.start, first)]
    return bool(tags) and tags[0] in _PREPOSITIONS and not any(tag in _FINITE for tag in tags)
