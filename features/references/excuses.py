"""Words by which a text does not claim that somebody is in office: past, to come, sought, imagined, or a source's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..offices import NOT_IN_OFFICE
from .moment import sentence_at

if TYPE_CHECKING:
    from ..document import Document
    from .holders import Holder

_NOT_IN_OFFICE = NOT_IN_OFFICE | frozenset(
    "designate shadow interim caretaker ousted deposed opposition self-proclaimed presumptive possible assassinated exiled "
    "hypothetical fictional if a another alternate co new newly".split()
)
_IMAGINED = frozenset("would if could might should may imagine wish will".split())
_CAMPAIGN = frozenset("elect campaign elected candidate nominee hypothetical voters ballot polls rally running".split())
_NEAR, _CLAUSE = 3, 8  # words before the office


def is_excused(document: Document, holder: Holder) -> bool:
    """True where the words do not claim that the person is in office: past, coming, imagined, or somebody's own words."""
    doc = document.doc
    sentence = sentence_at(document, holder.start)
    if sentence is None or document.quoted[holder.start]:
        return True
    near = {doc[i].lower_ for i in range(max(sentence.start, holder.start - _NEAR), min(len(doc), holder.end + 2))}
    beyond = doc[holder.end].text if holder.end < len(doc) else ""
    clause = range(max(sentence.start, holder.start - _CLAUSE), min(sentence.end, holder.end + 2))
    imagined = any(doc[i].lower_ in _IMAGINED and doc[i].tag_ != "NNP" for i in clause)  # Theresa May, Will Roe
    around = {doc[i].lower_ for i in range(sentence.start, sentence.end)}
    asked, presidency = "?" in around, "president" in holder.title
    past_or_sought = near & _NOT_IN_OFFICE or (presidency and around & _CAMPAIGN)
    return asked or imagined or bool(past_or_sought) or beyond in ("-", "–", "/")
