"""Does somebody act in the article's own days, as only a living office-holder can? The dead are told of in the past."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..dates import WEEKDAYS
from .moment import sentence_at, tells_of_other_times

if TYPE_CHECKING:
    from ..document import Document
    from .holders import Holder

_NEWS = frozenset({"said", "told", "announced", "tweeted", "warned", "declared", "added", "insisted", "stressed"})
# Verbs by which the dead and the imagined are told of in the present tense.
_STATIC = frozenset(
    "is are remains remain stands stand lies lie rests rest has have appears appear features feature plays play comes come "
    "becomes become".split()
)
_AUXILIARIES = frozenset("has have is are".split())
_MEETS = frozenset("met told asked urged thanked joined invited accused interviewed".split())
_OF_TODAY = frozenset({*(day.lower() for day in WEEKDAYS), "today", "yesterday", "tonight"})


def acts_now(document: Document, holder: Holder) -> bool:
    """True when the text says that the person is in office, or makes them the subject of a verb in the present or of "said".

    A sentence with a word of another time never does.
    """
    if holder.form == "is":
        return _is_of_today(document, holder)
    verb = _verb(document, holder, ("nsubj",))
    news = verb is not None and (_is_present(document, verb) or document.doc[verb].lower_ in _NEWS)
    return news and _is_of_today(document, holder)


def acts_today(document: Document, holder: Holder) -> bool:
    """True also when what they did, or who met them, is the day's news: told in the first sentence, or beside a weekday."""
    if acts_now(document, holder):
        return True
    sentence = sentence_at(document, holder.start)
    if sentence is None or not _is_of_today(document, holder):
        return False
    doc = document.doc
    dated = any(doc[i].lower_ in _OF_TODAY for i in range(sentence.start, sentence.end))
    if (verb := _verb(document, holder, ("nsubj",))) is not None:
        return doc[verb].dep_ == "ROOT" and (dated or sentence == next(document.body_sentences()))
    if (verb := _verb(document, holder, ("nsubjpass",))) is not None:
        return dated and doc[verb].dep_ == "ROOT"
    if (verb := _verb(document, holder, ("dobj",))) is not None:
        return dated and doc[verb].dep_ == "ROOT" and doc[verb].lower_ in _MEETS
    if (preposition := _verb(document, holder, ("pobj",))) is not None:
        return dated and doc[preposition].lower_ in ("by", "with") and doc[preposition].head.dep_ == "ROOT"
    return False


def _is_of_today(document: Document, holder: Holder) -> bool:
    sentence = sentence_at(document, holder.start)
    return sentence is not None and sentence.body and not tells_of_other_times(document, sentence)


def _verb(document: Document, holder: Holder, relations: Sequence[str]) -> int | None:
    """The word outside the name and its office that governs them by one of ``relations``."""
    inside = range(holder.start, holder.end)
    heads = (int(document.head[i]) for i in inside if document.doc[i].dep_ in relations)
    return next((head for head in heads if head not in inside), None)


def _is_present(document: Document, verb: int) -> bool:
    token = document.doc[verb]
    if token.tag_ in ("VBZ", "VBP"):
        return token.lower_ not in _STATIC
    return token.tag_ in ("VBN", "VBG") and any(child.dep_ == "aux" and child.lower_ in _AUXILIARIES for child in token.lefts)
