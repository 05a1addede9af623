"""What a report on a treatment, a test or a medical finding tells its readers, sentence by sentence.

The reviewers of HealthNewsReview.org (Schwitzer 2008, PLoS Medicine 5(5): e95) asked ten questions of every such report. The
features of this family count the sentences that answer one; in articles on other subjects they are missing.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..base import Measurement
from ..by_sentence import first_in_each_sentence, told_in_body
from ..document import Document
from ..lexicon import Cue, matches
from ..memory import per_document

_LEAST_SHARE = 0.2
_FEWEST = 3
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
    """Whether 20% of the body's sentences, and three at least, hold a medical word."""
    mask = np.zeros(len(document.doc), dtype=bool)
    mask[[cue.start for cue in health_cues(document).get("health.medical", ())]] = True
    body = [sentence for sentence in document.sentences if sentence.body]
    medical = sum(bool(mask[sentence.start : sentence.end].any()) for sentence in body)
    return medical >= _FEWEST and medical >= _LEAST_SHARE * len(body)


def told_in(document: Document, group: str, feature: str) -> Measurement:
    """Number of body sentences with a match of ``group``, each shown by its first match; missing off medicine."""
    if not is_medical(document):
        return Measurement(None, missing=NOT_MEDICAL)
    told = told_in_body(document, health_cues(document).get(f"health.{group}", ()), feature)
    evidence = first_in_each_sentence(document, told)
    return Measurement(float(len(evidence)), evidence)
