"""Commentary: how many sentences give the author's own view, by the model of the writer's subjectivity.

Source: Wiebe, Wilson and Cardie (2005) for what is subjective; SPJ Code of Ethics (2014), "label advocacy and commentary". A
sum, not a share: an article with more comment in it never has less of it because of what else it holds.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..voices import sentence_probabilities

_SHOWN = 0.5


def measure(document: Document) -> Measurement:
    """Sum of the chances that a body sentence holds the author's commentary."""
    total, evidence = 0.0, []
    for sentence, (chance, _, _) in zip(document.sentences, sentence_probabilities(document), strict=True):
        if sentence.body:
            total += chance
            if chance >= _SHOWN:
                note = "reads as the author's own view"
                evidence.append(document.evidence(COMMENTARY.name, sentence.start, sentence.end, "comment", note, chance))
    return Measurement(total, tuple(evidence))


COMMENTARY = Extractor(
    name="wording.commentary",
    unit="sentences",
    formula="Σ over body sentences of the probability that it holds the author's own view",
    source="Wiebe, Wilson and Cardie (2005); SPJ Code of Ethics (2014)",
    reliability="lowers",
    bias="raises",
    fires=[
        "The council met on Friday. This is a shameful and utterly ridiculous decision, and everyone knows it.",
        "The mayor spoke. Sadly, her disastrous plan is an outrageous insult to the town.",
    ],
    silent=["The bridge reopened in May. Traffic was light.", "“It is a shameful decision,” said Jane Roe on Friday."],
    measure=measure,
    version=2,
)
