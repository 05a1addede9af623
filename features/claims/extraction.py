"""Claims of number and date: every quantity and time of an article with its noun, clause, speaker and time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Token

from ..attributions.stems import stem
from ..clause import subject
from ..document import Document
from ..figures import figures, sentence_of, sentence_span
from ..memory import per_document
from ..quantities import Quantity
from .claim import Claim
from .modality import denied, governing_verb, modality
from .time import Time
from .times import find_times

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MEASURES = frozenset("number numbers total count share rate toll level amount percentage".split())
_COMPARED = frozenset({"count", "money", "percent", "multiple", "fraction"})


@per_document
def find_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of an article in the order of the text, outside repeated blocks and furniture."""
    claims = [*_quantities(document), *_dates(document)]
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end)))


def _quantities(document: Document) -> Iterator[Claim]:
    for quantity in figures(document):
        if quantity.kind in _COMPARED:
            yield _claim(document, quantity, quantity.start)


def _dates(document: Document) -> Iterator[Claim]:
    unread = document.region_mask({"repeat", "furniture"})
    for time in find_times(document):
        token = document.tokens(time.start, time.end)[0]
        if token < len(document.doc) and not unread[token]:
            yield _claim(document, time, token)


def _claim(document: Document, value: Quantity | Time, token: int) -> Claim:
    place = document.doc[token]
    verb = governing_verb(place)
    agent = subject(verb) if verb is not None else None
    sentence = document.span(*sentence_span(document, sentence_of(document, token)))
    start, end = (value.start, value.end) if isinstance(value, Time) else document.span(value.start, value.end)
    return Claim(
        "date" if isinstance(value, Time) else "quantity",
        start,
        end,
        sentence,
        *_range(value),
        None if isinstance(value, Time) else value.value,
        precision=value.granularity if isinstance(value, Time) else value.bound,
        unit="date" if isinstance(value, Time) else value.unit or value.kind,
        noun="" if isinstance(value, Time) else _noun(document, value, verb),
        subject=_stem(agent),
        verb=_stem(verb),
        modality=modality(verb),
        denied=denied(verb),
        speaker=_speakers(document)[token],
        when=value if isinstance(value, Time) else _time_in(document, sentence),
    )


def _noun(document: Document, quantity: Quantity, verb: Token | None) -> str:
    """The stem of the counted noun; of a bare number that of what grows or falls to it: "the number of troops from 500"."""
    if quantity.head is not None:
        return _stem(document.doc[quantity.head])
    if verb is None or quantity.kind not in ("count", "percent"):
        return ""
    children = {child.dep_: child for child in verb.children if child.tag_ in _NOUNS}
    told = children.get("dobj") or children.get("nsubjpass") or children.get("nsubj")
    if told is not None and told.lower_ in _MEASURES:
        counted = [noun for link in told.children if link.lower_ == "of" for noun in link.children if noun.tag_ in _NOUNS]
        told = counted[0] if counted else told
    return _stem(told)


def _range(value: Quantity | Time) -> tuple[float | None, float | None]:
    if isinstance(value, Quantity):
        return value.low, value.high
    if value.first is None or value.last is None:
        return None, None
    return float(value.first.toordinal()), float(value.last.toordinal())


def _time_in(document: Document, sentence: tuple[int, int]) -> Time | None:
    """The first time named in a sentence."""
    times = find_times(document)
    place = bisect_left(times, sentence[0], key=lambda time: time.start)
    return times[place] if place < len(times) and times[place].start < sentence[1] else None


def _stem(token: Token | None) -> str:
    return "" if token is None else stem(token.lower_)


@per_document
def _speakers(document: Document) -> list[str | None]:
    """For each token the named source in whose words it stands."""
    speakers: list[str | None] = [None] * len(document.doc)
    for attribution in reversed(document.claims):
        for start, end in attribution.content:
            speakers[start:end] = [attribution.speaker] * (end - start)
    return speakers
