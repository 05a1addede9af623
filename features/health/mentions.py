"""What a report on a treatment, a test or a medical finding tells its readers, sentence by sentence.

The reviewers of HealthNewsReview.org (Schwitzer 2008, PLoS Medicine 5(5): e95) asked ten questions of every such report. The
features of this family count the sentences that answer one; in articles on other subjects they are missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from ..base import Measurement
from ..by_sentence import first_in_each_sentence, told_in_body
from ..document import Document
from ..figures import sentence_of, sentence_span
from ..lexicon import Cue, matches
from ..memory import per_document

_LEAST_SHARE = 0.2
_FEWEST = 3
_FEWEST_WORDS = 5
# Words of medicine in reports of accidents and crimes: they make no article a report on medicine by their number alone.
_EVERYDAY = frozenset(
    "doctor doctors hospital hospitals surgery surgeon surgeons health medical drug drugs treat treated survival virus "
    "depression patient patients diagnosed chronic prescription prescribed pill pills".split()
)
NOT_MEDICAL = "not a report on a treatment, a test or a disease"
CRITERIA = "HealthNewsReview.org (Schwitzer 2008)"
OPENING = "The drug was given to patients with asthma. Doctors followed their symptoms. "
"""What the extractors' examples begin with, so that they are reports on medicine."""


@per_document
def health_cues(document: Document) -> Mapping[str, tuple[Cue, ...]]:
    """Every match of the lexicon of health, by group."""
    return matches(document, ("health",))


@per_document
def is_medical(document: Document) -> bool:
    """Whether the body has five words of medicine alone, three of them different, or one in five sentences is medical.

    Names ("Ministry of Health") are not counted. Most reports have the five, and are on medicine whatever else they say; for
    the fifth, which takes three sentences at least, "doctor" and "hospital" count too.
    """
    cues = [cue for cue in health_cues(document).get("health.medical", ()) if document.body[cue.start]]
    plain = [cue for cue in cues if document.doc[cue.start].is_sent_start or document.doc[cue.start].text.islower()]
    special = [word for cue in plain if (word := document.doc[cue.start : cue.end].text.lower()) not in _EVERYDAY]
    if len(special) >= _FEWEST_WORDS and len(set(special)) >= _FEWEST:
        return True
    mask = np.zeros(len(document.doc), dtype=bool)
    mask[[cue.start for cue in plain]] = True
    medical = len(document.sentences_with(mask))
    return medical >= _FEWEST and medical >= _LEAST_SHARE * sum(1 for _ in document.body_sentences())


def told_in(
    document: Document, groups: str | tuple[str, ...], feature: str, tells: Callable[[Document, Cue], bool] | None = None
) -> Measurement:
    """Number of body sentences with a match of ``groups`` that ``tells``, each shown by the first; missing off medicine."""
    if not is_medical(document):
        return Measurement(None, missing=NOT_MEDICAL)
    names = (groups,) if isinstance(groups, str) else groups
    cues = [cue for name in names for cue in health_cues(document).get(f"health.{name}", ())]
    told = told_in_body(document, [cue for cue in cues if tells is None or tells(document, cue)], feature)
    evidence = first_in_each_sentence(document, told)
    return Measurement(float(len(evidence)), evidence)


def within(document: Document, cue: Cue, group: str) -> bool:
    """Whether ``cue`` shares a word with a match of ``group``, which says that it only looks like one."""
    return any(cue.start < other.end and other.start < cue.end for other in health_cues(document).get(f"health.{group}", ()))


def beside_any(document: Document, cue: Cue, groups: tuple[str, ...]) -> bool:
    """Whether the sentence of ``cue`` holds a match of one of ``groups``."""
    start, end = sentence_span(document, sentence_of(document, cue.start))
    others = (other for group in groups for other in health_cues(document).get(f"health.{group}", ()))
    return any(start <= other.start < end for other in others)


def sentence_words(document: Document, cue: Cue) -> set[str]:
    """The lower-case words of the sentence in which ``cue`` stands."""
    start, end = sentence_span(document, sentence_of(document, cue.start))
    return {token.lower_ for token in document.doc[start:end]}


def words_beside(document: Document, cue: Cue, before: int, after: int) -> set[str]:
    """The lower-case words of the same sentence, up to ``before`` tokens before ``cue`` and ``after`` behind it."""
    start, end = sentence_span(document, sentence_of(document, cue.start))
    first, last = max(start, cue.start - before), min(end, cue.end + after)
    return {token.lower_ for token in (*document.doc[first : cue.start], *document.doc[cue.end : last])}
