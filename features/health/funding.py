"""Money behind it: how often a medical report says who paid, or who gains.

Source: HealthNewsReview.org, criterion 5, "does the story identify conflicts of interest?" (Schwitzer 2008). A finding that is
"supported by" other findings has no sponsor in them, and what is "disclosed" must be interests.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..lexicon import Cue, words
from .mentions import CRITERIA, OPENING, sentence_words, told_in, words_beside

_NEXT = 6  # tokens after "supported by" in which evidence would stand
_NAMES = frozenset({"NNP", "NNPS"})


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "funding", FUNDING.name, _is_of_money)


def _is_of_money(document: Document, cue: Cue) -> bool:
    first = document.doc[cue.start].lower_
    if first == "supported":
        beside = words_beside(document, cue, 0, _NEXT)
        return beside.isdisjoint(words("health.evidence")) or not beside.isdisjoint(words("health.money"))
    if first.startswith("disclos"):
        return not sentence_words(document, cue).isdisjoint(words("health.money"))
    if first == "which":  # "which makes Tamiflu", not "which makes direct comparisons difficult"
        made = document.doc[cue.end : cue.end + 1]
        return any(token.tag_ in _NAMES or token.lower_ == "the" for token in made)
    return True


FUNDING = Extractor(
    name="health.funding",
    unit="sentences",
    formula="body sentences with words of the lexicon health.funding, disclosures of interests among them, in medicine",
    source=f"{CRITERIA}, criterion 5",
    reliability="raises",
    fires=[
        OPENING + "The study was funded by the maker of the drug.",
        OPENING + "Two of the doctors hold patents on the treatment.",
    ],
    silent=[
        OPENING + "The firms did not disclose when the drug would be sold.",
        OPENING + "The finding is supported by an earlier study of patients.",
    ],
    version=2,
    measure=measure,
)
