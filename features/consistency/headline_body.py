"""Headline against body: a number or a "not" in the headline that the story contradicts.

Headlines are written last, by somebody else, and misleading ones are a class of their own in studies of newspaper errors
(Berry 1967; Maier 2005) and in verification guides (ICFJ; First Draft, "false connection"). What the body merely does not
mention is no finding. A number conflicts when the body counts the same thing and no figure there, rounding allowed, is the
headline's; a statement conflicts when a sentence near the top has its words and its verb, but only one of them denies it. Of a
title that is no part of the text the finding is shown at the story's words.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..document import Document
from ..figures import figures, sentence_of, sentence_span, sentence_starts
from ..findings import Finding
from ..known_words import among
from ..quantities import Quantity
from ..title import Headline, headline_of
from .reporting import FORMULA, UNIT, measurement, shown
from .restatements import stem

NAME = "consistency.headline_body"
Span = tuple[int, int]
_TOP = 12  # sentences of the body that a headline's statement is looked for in
_FEWEST = 4  # content words that headline and sentence must share
_SHARED = 0.7  # of the headline's content words
_ALIKE = 0.5  # of the sentence's content words, for a title apart, which was often written for another page
_DENIALS = frozenset({"not", "n't", "n’t", "never", "no"})
_DENIAL_IDS = np.array(sorted(map(get_string_id, _DENIALS)), dtype=np.uint64)
_VAGUE_HEADS = frozenset(
    {"way", "thing", "reason", "tip", "fact", "question", "takeaway", "time", "people", "year", "day", "percent"}
)


def measure(document: Document) -> Measurement:
    """One finding a headline's number or statement; ``others`` is the body's."""
    headline = headline_of(document)
    if headline is None:
        return Measurement(0.0)
    return measurement(NAME, [*_numbers(document, headline), *_denials(document, headline)])


def _finding(kind: str, headline: Headline, here: Span, there: Span, message: str, confidence: float) -> Finding:
    """A finding on the headline's words ``here`` and the story's ``there``, in code points of their documents."""
    start, end = there if headline.apart else here
    return Finding(kind, "conflict", start, end, message, confidence, () if headline.apart else (there,))


def _numbers(document: Document, headline: Headline) -> Iterator[Finding]:
    kinds = ("count", "money", "percent")
    told = [q for q in figures(document) if q.kind in kinds and q.start >= headline.story]
    printed = [q for q in figures(headline.document) if q.kind in kinds and headline.start <= q.start < headline.end]
    for quantity in printed:
        if quantity.of or any(q.compatible(quantity) for q in told):
            continue
        alike = [q for q in told if q.kind == quantity.kind and q.unit == quantity.unit]
        same = [q for q in alike if _counts_the_same(headline.document, quantity, document, q)]
        # A sum of the story's figures is a headline's good right.
        if len(same) == 1 and quantity.bound == "exact" and quantity.value > 1 and not _is_sum(quantity, [*printed, *told]):
            here = headline.document.span(quantity.start, quantity.end)
            there = document.span(same[0].start, same[0].end)
            number = shown(headline.document.article.text[slice(*here)])
            figures_shown = f"“{number}”, the story “{shown(document.article.text[slice(*there)])}”"
            message = f"the headline says {figures_shown} and nowhere the same"
            yield _finding("headline_number", headline, here, there, message, 0.65)


def _counts_the_same(above: Document, first: Quantity, below: Document, second: Quantity) -> bool:
    if second.of or second.bound not in ("exact", "about"):
        return False
    near = len(_near(above, first) & _near(below, second)) > 1
    if first.head is not None and second.head is not None and first.kind == "count":
        noun = stem(above.doc[first.head].lower_)
        return near and noun == stem(below.doc[second.head].lower_) and noun not in _VAGUE_HEADS
    return near and first.kind != "count"


def _near(document: Document, quantity: Quantity) -> set[str]:
    start, end = sentence_span(document, sentence_of(document, quantity.start))
    tokens = document.doc[max(start, quantity.start - 10) : min(end, quantity.end + 10)]
    return {stem(token.lower_) for token in tokens if token.tag_[:2] in ("NN", "VB", "JJ") and len(token) > 3}


def _is_sum(quantity: Quantity, found: list[Quantity]) -> bool:
    values = [q.value for q in found if q.kind == quantity.kind and q is not quantity][:30]
    return any(abs(one + two - quantity.value) < 1e-6 for i, one in enumerate(values) for two in values[i + 1 :])


def _denials(document: Document, headline: Headline) -> Iterator[Finding]:
    above, start, end = headline.document, headline.start, headline.end
    starts = [place for place in sentence_starts(document) if place >= headline.story and document.body[place]][:_TOP]
    spans = [sentence_span(document, sentence_of(document, place)) for place in starts]
    denials = among(document.lower, _DENIAL_IDS)
    if not among(above.lower[start:end], _DENIAL_IDS).any():
        spans = [span for span in spans if denials[slice(*span)].any()]
    said = _statement(above, start, end) if spans else {}
    if len(said) < _FEWEST or "?" in above.doc[start:end].text:
        return
    here_denied = _denied(above, start, end)
    alike = _ALIKE if headline.apart else 0.0
    for span in spans:
        told = _statement(document, *span)
        shared = said.keys() & told.keys()
        if len(shared) < max(_FEWEST, _SHARED * len(said), alike * len(told)):
            continue
        verbs = {word for word in shared if said[word] == told[word] == "VB"}
        there_denied = _denied(document, *span)
        if any((verb in here_denied) != (verb in there_denied) for verb in verbs):
            first, last = document.span(*span)
            other = above.doc[start:end].text if headline.apart else document.article.text[first:last]
            message = f"headline and story disagree on whether it is so: “{shown(other, 100)}”"
            yield _finding("headline_denial", headline, above.span(start, end), (first, last), message, 0.6)
            return


def _statement(document: Document, start: int, end: int) -> dict[str, str]:
    """Stems of the content words of a stretch, with the first two letters of their tags."""
    return {
        stem(token.lower_): token.tag_[:2]
        for token in document.doc[start:end]
        if token.tag_[:2] in ("NN", "VB", "JJ") and len(token) > 2
    }


def _denied(document: Document, start: int, end: int) -> set[str]:
    """Stems of the verbs that a "not" or "never" belongs to."""
    doc = document.doc
    return {stem(doc[token.i].head.lower_) for token in doc[start:end] if token.lower_ in _DENIALS and token.dep_ == "neg"}


HEADLINE_BODY = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a number or statement of the headline",
    source="Maier (2005), Accuracy Matters; Wardle (2017), First Draft: headlines that do not support the content",
    fires=[
        "Storm destroys 54 houses on the island\n\nThe storm destroyed 45 houses on the western shore of the island, the "
        "mayor said. She visited the shore on Monday and promised help.",
        "Council votes to close the western ferry terminal\n\nThe council did not vote to close the western ferry terminal "
        "on Monday. It will talk about the matter again in May.",
    ],
    silent=[
        "Storm destroys 50 houses on the island\n\nThe storm destroyed 48 houses on the western shore of the island, the "
        "mayor said. She visited the shore on Monday and promised help.",
        "Council votes to close the western ferry terminal\n\nThe council voted on Monday to close the western "
        "ferry terminal. It did not close the eastern one.",
    ],
    measure=measure,
    reliability="lowers",
    version=2,
)
