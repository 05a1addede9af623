"""Who is given which office in a text: "Iraqi Prime Minister Jane Roe", "Jane Roe, the prime minister of Iraq"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from .names_beside import Tokens, name_after, name_before, name_behind
from .people import name_words

if TYPE_CHECKING:
    from ..document import Document
    from .vocabulary import Mention, Vocabulary

Form = Literal["beside", "noun", "loose", "apposed", "is", "of", "alone"]


@dataclass(frozen=True, slots=True)
class Holder:
    """A name with the office it is given: tokens of both and the name's folded words.

    ``office`` is None where the text does not say of what; ``title`` is the word for it. ``form`` says how they stand:
    *beside* ("Iraqi President Roe"), *noun* ("Iraq President Roe"), *loose* ("president of Iraq Jane Roe", where what
    follows may belong to the place), *apposed* ("Roe, the president of Iraq,"), *is*
    ("Roe is president of Iraq"), *of* ("President Roe of Iraq"), *alone*. ``name`` are the tokens of the name.
    """

    start: int
    end: int
    words: tuple[str, ...]
    office: str | None
    title: str
    form: Form
    name: Tokens


def find_holders(document: Document, vocabulary: Vocabulary, mentions: Sequence[Mention]) -> Iterator[Holder]:
    """Every name that the text gives a known office, or a title without saying of what."""
    doc, text = document.doc, document.article.text
    titles = [mention for mention in mentions if mention.role == "title"]
    title_starts = {title.start for title in titles}
    places = {mention.start: mention for mention in mentions if mention.role == "place"}
    before = {mention.end: mention for mention in mentions if mention.role in ("place", "adjective")}
    for title in titles:
        if title.name == "chief" and doc[title.start].text != "chief":
            continue  # "IMF Chief Economist"
        reading = _read(document, title, before, places)
        if reading is None or not title_starts.isdisjoint(range(*reading.name)):
            continue
        office = vocabulary.offices.get((title.name, reading.place)) if reading.place else None
        if reading.place is None or office is not None:
            name = reading.name
            words = name_words(text[slice(*document.span(*name))])
            start, end = min(reading.start, name[0]), max(reading.end, name[1])
            yield Holder(start, end, words, office, title.name, reading.form, name)


class _Reading(NamedTuple):
    """Tokens of the office, its place, the form and the tokens of the name."""

    start: int
    end: int
    place: str | None
    form: Form
    name: Tokens


def _read(document: Document, title: Mention, before: dict[int, Mention], places: dict[int, Mention]) -> _Reading | None:
    """ "Iraqi President Roe", "the president of Iraq, Jane Roe,"; None where it is another's title, or without a name."""
    doc, start, end = document.doc, title.start, title.end
    form: Form
    if (owner := _owner(document, start, before)) is not None:
        form = "noun" if owner.role == "place" and owner.end == start else "beside"
        start = owner.start
    elif (owner := _behind_of(document, end, places)) is not None:
        form, end = "loose", owner.end
    else:
        return _alone(document, title, places)
    if not _whole(document, start, end) or (form == "noun" and start and doc[start - 1].lower_ in ("in", "from", "to", "at")):
        return None  # "In Iraq President Roe met": two phrases
    if name := name_after(document, end):
        return _Reading(start, end, owner.name, form, name)
    if name := name_behind(document, end):
        return _Reading(start, end, owner.name, "is" if doc[end].lower_ == "is" else form, name)
    if found := name_before(document, start, end):
        name, joined = found
        return _Reading(start, end, owner.name, "is" if joined else "apposed", name)
    return None


def _alone(document: Document, title: Mention, places: dict[int, Mention]) -> _Reading | None:
    """ "President Roe", and "President Roe of Iraq"."""
    if not _stands_alone(document, title.start):
        return None
    name = name_after(document, title.end)
    if name is None:
        return None
    owner = _behind_of(document, name[1], places)
    if owner is None:
        return _Reading(title.start, title.end, None, "alone", name)
    return _Reading(title.start, owner.end, owner.name, "of", name) if _ends_there(document, owner.end) else None


def _owner(document: Document, start: int, before: dict[int, Mention]) -> Mention | None:
    """The place in "Iraqi president", "Iraq's president"."""
    return before.get(start - 1 if start and document.doc[start - 1].tag_ == "POS" else start)


def _behind_of(document: Document, end: int, places: dict[int, Mention]) -> Mention | None:
    """The place in "of Iraq", "of the United States" from token ``end`` on."""
    doc = document.doc
    if end + 1 >= len(doc) or doc[end].lower_ != "of":
        return None
    return places.get(end + 2 if doc[end + 1].lower_ == "the" else end + 1)


def _stands_alone(document: Document, start: int) -> bool:
    """False for "Republican Party President", "Harvard's President", "candidates for president"."""
    doc = document.doc
    before = doc[start - 1] if start else None
    free = before is None or not (before.tag_ in ("NNP", "NNPS", "POS") or before.lower_ in ("-", "for", "as"))
    return free and doc[start].text[0].isupper()


def _whole(document: Document, start: int, end: int) -> bool:
    """False for "Northern Iraqi", "Anglo-French", "Bank of America President", "Google's French president", "lord mayor of
    Hull", "as mayor of Hull", "Dutch president of", "Iraqi president's"."""
    doc = document.doc
    if start and (doc[start - 1].tag_ in ("NN", "NNP", "POS") or doc[start - 1].lower_ in ("-", "–", "/", "for", "as")):
        return False
    if start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].tag_ in ("NNP", "NNPS"):
        return False
    return end == len(doc) or not (doc[end].tag_ == "POS" or doc[end].lower_ in ("of", "for", "at", "in", "-", "–"))


def _ends_there(document: Document, end: int) -> bool:
    """False for "of Georgia Tech", "of Ireland's rugby union", "of Hull, Quebec"."""
    doc = document.doc
    following = [doc[i] for i in range(end, min(end + 2, len(doc)))]
    if not following or following[0].tag_ in ("NNP", "NNPS", "POS", "HYPH"):
        return not following
    return following[0].text != "," or len(following) < 2 or following[1].tag_ not in ("NNP", "NNPS")
