"""Figures without a source: numbers that the article states on its own word.

Source: HealthNewsReview criteria 2 and 5 (is the evidence given?); Reuters Handbook, "every number needs a source".
Dates, spans of time, ages, scores, round crowds ("thousands of fans") and counts up to twelve do not need one, and a sentence
that names the study, poll or record it tells of has one. Lines without a finite verb are headings and tables.
"""

from __future__ import annotations

import numpy as np
from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..document import Document, Sentence
from ..figures import figures
from ..quantities import Quantity
from ..quantities.lexicon import PLURALS
from .statements import told

# Kinds of quantity that ask for a source: "halved" and "a third" are often figures of speech, years and scores are none.
_ASKING = frozenset({"count", "money", "percent"})
_LARGEST_PLAIN = 12  # "the two ministers" are counted by looking
_FARTHEST_NOUN = 3  # tokens from a number to the noun that it counts
_BEFORE_AGE_OR_LABEL = frozenset("aged age ages every each per # ( - – / :".split())
_BEHIND_LABEL = frozenset("- – / : 's ’s".split())
_TIME = frozenset("second minute hour day week month year decade".split())
_CONTESTS = frozenset("vote win victory loss defeat score record lead decision ruling draw".split())
_EVIDENCE = frozenset(
    "study studies trial trials survey surveys poll polls census analysis meta-analysis review report reports data statistics "
    "figures records estimate estimates audit filing filings researchers investigators scientists".split()
)
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FINITE = np.array([get_string_id(tag) for tag in ("VBD", "VBZ", "VBP", "MD")], dtype=np.uint64)


def measure(document: Document) -> Measurement:
    """Share of the body's sentences with figures that name no source for them."""
    stated = [figure for figure in figures(document) if document.body[figure.start] and _asks(document, figure)]
    place = np.zeros(len(document.doc), dtype=bool)
    place[[figure.start for figure in stated]] = True
    with_figure = {
        position for position in document.sentences_with(place) if _is_whole(document, document.sentences[position])
    }
    if not with_figure:
        return Measurement(None, missing="no sentence states a figure")
    unheard = with_figure - document.sentences_with(told(document))
    bare = {position for position in unheard if not _names_evidence(document, document.sentences[position])}
    note = "the article does not say where this figure comes from"
    evidence = []
    for position in sorted(bare):
        sentence = document.sentences[position]
        first = next(figure for figure in stated if sentence.start <= figure.start < sentence.end)
        end = first.end if first.head is None else max(first.end, first.head + 1)
        evidence.append(document.evidence(UNSOURCED_FIGURES.name, first.start, end, "figure without a source", note, 0.6))
    return Measurement(len(bare) / len(with_figure), tuple(evidence))


def _is_whole(document: Document, sentence: Sentence) -> bool:
    return bool(np.isin(document.tag[sentence.start : sentence.end], _FINITE).any())


def _names_evidence(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence itself names what a figure may be read from: a study, a poll, a record."""
    words = document.doc[sentence.start : sentence.end]
    return any(token.lower_ in _EVIDENCE and token.tag_ in _NOUNS for token in words)


def _asks(document: Document, figure: Quantity) -> bool:
    """Whether a figure is one that a reader would want a source for."""
    doc = document.doc
    before = doc[figure.start - 1].lower_ if figure.start else ""
    after = doc[figure.end].lower_ if figure.end < len(doc) else ""
    if figure.kind not in _ASKING or before in _BEFORE_AGE_OR_LABEL or after in _BEHIND_LABEL:
        return False
    words = [token.lower_ for token in doc[figure.start : figure.end]]
    if words[0] == "#" or not PLURALS.keys().isdisjoint(words):
        return False
    if figure.kind != "count":
        return True
    if figure.unit == "year" or after.rstrip("s") in _TIME:
        return False
    if figure.head is None or figure.head - figure.end >= _FARTHEST_NOUN or figure.value <= _LARGEST_PLAIN:
        return False
    return not (_is_year(words[-1]) or doc[figure.head].lower_ in _CONTESTS)


def _is_year(word: str) -> bool:
    """Whether a number without a comma may be a year or a span of years: "the 2008 elections"."""
    return word[:4].isdecimal() and 1500 <= int(word[:4]) <= 2100 and (len(word) == 4 or not word[4].isalnum())


UNSOURCED_FIGURES = Extractor(
    name="attribution.unsourced_figures",
    unit="sentences with an unsourced figure / sentences with a figure",
    formula="body sentences with a figure (money, per cent, a count above 12), no attribution and no study, poll or record "
    "÷ those with a figure; lines without a finite verb are left out",
    source="HealthNewsReview criteria 2 and 5; Reuters Handbook of Journalism",
    high=1.0,
    reliability="lowers",
    fires=["The drug cut deaths by 40 percent. Patients were glad.", "The mission includes 12,000 soldiers in the north."],
    silent=[
        "The drug cut deaths by 40 percent, Jane Roe said. Patients were glad.",
        "It began on 3 May 2019. The two ministers met on Friday at 10 p.m. in Rome.",
        "The firm has run the ferry for 20 years. It won in the 2008 elections by a 41-17 vote.",
        "The trial enrolled 640 women in Leeds. Thousands of people cheered in the streets.",
    ],
    version=2,
    measure=measure,
)
