"""Sensational wording: how often a medical report promises more than evidence can carry, whoever says it.

Source: HealthNewsReview.org, "does the story use sensational language?" (Schwitzer 2008). Terms of the trade ("breakthrough
therapy", a status the FDA gives) and denials ("no miracle") are left out. Headlines count: most readers see nothing else.
"""

from __future__ import annotations

import re
from functools import cache

from ..base import Extractor, Measurement
from ..by_sentence import first_in_each_sentence
from ..document import Document
from ..lexicon import words
from .mentions import CRITERIA, NOT_MEDICAL, OPENING, health_cues, is_medical


def measure(document: Document) -> Measurement:
    """Sentences of headline and body that hold such words; a headline that is no part of the text has no words to show."""
    if not is_medical(document):
        return Measurement(None, missing=NOT_MEDICAL)
    cues = health_cues(document)
    plain = {place for cue in cues.get("health.plain_term", ()) for place in range(cue.start, cue.end)}
    read = document.body | document.headline
    evidence = first_in_each_sentence(
        document,
        [
            document.evidence(SENSATIONAL.name, cue.start, cue.end, cue.group.kind, cue.group.note)
            for cue in cues.get("health.sensational", ())
            if read[cue.start] and plain.isdisjoint(range(cue.start, cue.end))
        ],
    )
    apart = "" if document.headline.any() else document.article.title or ""
    return Measurement(float(len(evidence) + _promises(apart)), evidence)


def _promises(headline: str) -> bool:
    rest = _any_of("health.plain_term").sub(" ", headline.replace("’", "'"))
    return _any_of("health.sensational").search(rest) is not None


@cache
def _any_of(group: str) -> re.Pattern[str]:
    entries = "|".join(re.escape(word).replace(r"\ '", "'") for word in sorted(words(group), key=len, reverse=True))
    return re.compile(rf"(?:(?<!\w)|(?=n't))(?:{entries})(?!\w)", re.IGNORECASE)  # the "n't" of "doesn't" too


SENSATIONAL = Extractor(
    name="health.sensational",
    unit="sentences",
    formula="sentences of headline and body with words of the lexicon health.sensational (no terms, no denials), in medicine",
    source=CRITERIA,
    reliability="lowers",
    fires=[
        OPENING + "The miracle drug is a breakthrough for patients.",
        OPENING + "Doctors call the treatment a game changer.",
    ],
    silent=[
        OPENING + "The drug shortened the treatment by two days.",
        OPENING + "There is no cure, but the drug has breakthrough therapy status.",
    ],
    version=3,
    measure=measure,
)
