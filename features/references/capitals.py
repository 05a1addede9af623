"""Capitals: "Sydney, the capital of Australia", "the Turkish capital Istanbul"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..findings import Finding
from .moment import BYGONE, sentence_at, years_in
from .vocabulary import Mention

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Facts

_BEFORE = (", the capital of", ", capital of", "is the capital of", ", the capital city of")
_BEHIND = ("capital", "capital ,", "capital of", "capital city", "capital city of")
_OTHER = BYGONE | frozenset("ancient historic until later first second commercial cultural financial".split())
_RECENT = 1995  # a sentence that names an earlier year may tell of an earlier capital
# The largest cities that are taken for capitals, and are not.
_LARGE = frozenset(
    "Sydney Melbourne Toronto Montreal Vancouver Istanbul Karachi Lahore Mumbai Kolkata Shanghai Lagos Casablanca Zurich "
    "Geneva Milan Naples Barcelona Munich Frankfurt Hamburg Auckland Guayaquil Dubai Almaty Yangon Benghazi Aleppo Mosul "
    "Basra Mariupol Kharkiv Odesa Marseille Lyon Rotterdam Antwerp Kandahar Herat Jeddah Medellin Monterrey".split()
)


def check_capitals(document: Document, facts: Facts, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding a city that is called the capital of a country whose capital is another."""
    for country, start, end in _claims(document, mentions):
        rows = facts.about("capital", country)
        printed = " ".join(document.article.text[slice(*document.span(start, end))].split())
        spellings = {name.casefold() for row in rows for name in (row.subject, *row.also)}
        if not rows or printed.casefold() in spellings or document.quoted[start]:
            continue
        message = f"“{printed}” as the capital of {country}: {rows[0].statement} ({rows[0].source})"
        yield Finding("reference_capital", "conflict", *document.span(start, end), message, 0.85, reference=rows[0].reference)


def _claims(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[str, int, int]]:
    """Countries, and the tokens of the known cities that are called their capital."""
    if "capital" not in document.article.text:
        return
    doc = document.doc
    cities = {mention.start: mention.end for mention in mentions if mention.role == "city"}
    cities |= {token.i: token.i + 1 for token in doc if token.text in _LARGE}
    for mention in mentions:
        if mention.role not in ("place", "adjective") or (mention.start and doc[mention.start - 1].tag_ in ("NNP", "HYPH")):
            continue  # "New Mexico"
        for start, end in cities.items():
            if _says_so(document, mention, start, end) and not _of_another_time(document, min(start, mention.start)):
                yield mention.name, start, end


def _says_so(document: Document, country: Mention, start: int, end: int) -> bool:
    """True for "Ankara, the capital of Turkey", "Turkey's capital, Ankara," and "the Turkish capital of Ankara"."""
    doc = document.doc
    following = [doc[i] for i in range(max(end, country.end), min(max(end, country.end) + 2, len(doc)))]
    if end <= country.start:
        goes_on = bool(following) and following[0].tag_ in ("NNP", "POS")
        return country.role == "place" and not goes_on and _between(document, end, country.start) in _BEFORE
    between = _between(document, country.end, start).removeprefix("'s ").removeprefix("’s ")
    if between == "capital ,":
        # "In the Iraqi capital, London and Paris …" begins a list; an apposition is closed.
        closed = bool(following) and following[0].text in (",", ".")
        return closed and not (following[0].text == "," and len(following) > 1 and following[1].tag_ in ("NNP", "CC"))
    return between in _BEHIND


def _between(document: Document, start: int, end: int) -> str:
    return " ".join(document.doc[i].lower_ for i in range(start, end)) if 0 <= end - start <= 5 else ""


def _of_another_time(document: Document, position: int) -> bool:
    sentence = sentence_at(document, position)
    if sentence is None:
        return True
    words = {document.doc[i].lower_ for i in range(sentence.start, sentence.end)}
    return bool(words & _OTHER) or any(year < _RECENT for year in years_in(document, sentence.start, sentence.end))
