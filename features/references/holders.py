"""Who is given which office in a text: "Iraqi Prime Minister Jane Roe", "Jane Roe, the prime minister of Iraq"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .moment import sentence_at
from .people import name_words

if TYPE_CHECKING:
    from ..document import Document
    from .vocabulary import Mention, Vocabulary

_NOT_IN_OFFICE = frozenset(
    "former ex then late future next acting deputy vice incoming outgoing elect designate would-be shadow candidate interim "
    "caretaker ousted deposed onetime one-time aspiring potential assistant under opposition self-proclaimed nominee "
    "ex-president presumptive possible assassinated exiled old hypothetical fictional if a another alternate co".split()
)
_IMAGINED = frozenset("would if could might should may imagine wish will".split())
_CAMPAIGN = frozenset("elect campaign elected candidate nominee hypothetical voters ballot polls rally running".split())
_PARTS = frozenset("al el bin ibn de da do dos del van von der den zu la le - – ul".split())
_NO_PERSON = frozenset(
    "office house hotel palace cabinet ministry department administration party and the council league cup trophy club award "
    "federation association chamber society institute foundation union bank group corporation company university college "
    "school academy museum board committee commission congress conference network news studios airlines inc ltd".split()
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A name with the office it is given: tokens of both and the name's folded words.

    ``office`` is None where the text does not say of what; ``title`` is the word for it.
    """

    start: int
    end: int
    words: tuple[str, ...]
    office: str | None
    title: str


def find_holders(document: Document, vocabulary: Vocabulary, mentions: Sequence[Mention]) -> Iterator[Holder]:
    """Every name that the text gives a known office, or a title without saying of what."""
    doc = document.doc
    for position, mention in enumerate(mentions):
        if mention.role != "title":
            continue
        before = mentions[position - 1] if position else None
        after = mentions[position + 1] if position + 1 < len(mentions) else None
        start, end, place = mention.start, mention.end, None
        if before and before.role in ("place", "adjective") and _joined(document, before.end, mention.start):
            start, place = before.start, before.name
        elif after and after.role == "place" and _of(document, mention.end, after.start):
            end, place = after.end, after.name
        office = vocabulary.offices.get((mention.name, place)) if place else None
        if place and office is None:
            continue
        if not place and not _stands_alone(document, start):
            continue
        if place and not _whole(document, start, end):
            continue
        if mention.name == "chief" and doc[mention.start].text != "chief":
            continue  # "IMF Chief Economist"
        name = _name_after(document, end) or (_name_aside(document, start, end) if place else None)
        if name and not any(name[0] <= other.start < name[1] for other in mentions if other.role == "title"):
            words = name_words(document.article.text[slice(*document.span(*name))])
            yield Holder(min(start, name[0]), max(end, name[1]), words, office, mention.name)


def _stands_alone(document: Document, start: int) -> bool:
    """False for "Republican Party President", "Harvard's President", "candidates for president"."""
    doc = document.doc
    before = doc[start - 1] if start else None
    free = before is None or not (before.tag_ in ("NNP", "NNPS", "POS") or before.lower_ in ("-", "for", "as"))
    return free and doc[start].text[0].isupper()


def _whole(document: Document, start: int, end: int) -> bool:
    """False for "Northern Iraqi", "Anglo-French", "Bank of America President", "Dutch president of", "Iraqi president's"."""
    doc = document.doc
    if start and (doc[start - 1].tag_ == "NNP" or doc[start - 1].text in "-–/"):
        return False
    if start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].tag_ in ("NNP", "NNPS"):
        return False
    return end == len(doc) or not (doc[end].tag_ == "POS" or doc[end].lower_ in ("of", "for", "at", "in", "-", "–"))


def _joined(document: Document, end: int, start: int) -> bool:
    """True when only a possessive stands between a place and a title."""
    return start - end <= 1 and all(document.doc[i].tag_ == "POS" for i in range(end, start))


def _of(document: Document, end: int, start: int) -> bool:
    words = [document.doc[i].lower_ for i in range(end, start)]
    return words in (["of"], ["of", "the"])


def _name_after(document: Document, start: int) -> tuple[int, int] | None:
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


def _name_aside(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The name beside commas: "Jane Roe, the Iraqi prime minister", "the Iraqi prime minister, Jane Roe, said"."""
    doc = document.doc
    if end < len(doc) and doc[end].text == "," and (after := _name_after(document, end + 1)) and after[1] - after[0] > 1:
        closed = after[1] + 1 < len(doc) and doc[after[1]].text == ","
        return after if closed and doc[after[1] + 1].tag_ not in ("CC", "NNP", "DT", "JJ") else None
    stop = start - 1 if start and doc[start - 1].lower_ == "the" else start
    if stop < 3 or doc[stop - 1].text != "," or (end < len(doc) and not doc[end].is_punct):
        return None
    end = stop - 1
    first = end
    while first and doc[first - 1].tag_ == "NNP" and (doc[first - 1].text[0].isupper() or doc[first - 1].lower_ in _PARTS):
        first -= 1
    listed = first and doc[first - 1].text in (",", "and", "of", "in", "at", "from")
    return (first, end) if 2 <= end - first <= 5 and not listed else None


def is_excused(document: Document, holder: Holder) -> bool:
    """True where the words do not claim that the person is in office: past, coming, imagined, or somebody's own words."""
    doc = document.doc
    sentence = sentence_at(document, holder.start)
    if sentence is None or document.quoted[holder.start]:
        return True
    near = {doc[i].lower_ for i in range(max(sentence.start, holder.start - 3), min(len(doc), holder.end + 2))}
    beyond = doc[holder.end].text if holder.end < len(doc) else ""
    clause = {doc[i].lower_ for i in range(max(sentence.start, holder.start - 8), min(sentence.end, holder.end + 2))}
    around = {doc[i].lower_ for i in range(sentence.start, sentence.end)}
    asked, presidency = "?" in around, "president" in holder.title
    return (
        asked
        or bool(near & _NOT_IN_OFFICE or clause & _IMAGINED or (presidency and around & _CAMPAIGN))
        or beyond in ("-", "–", "/")
    )
