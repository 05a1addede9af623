"""Political commentary: how much of an article on politics is the author's own view.

Source: Kiesel et al. (2019), SemEval-2019 task 4: readers call an article hyperpartisan that argues for a party, a faction, a
cause or a person. A view of a film or a match takes no such side, and plain news of an election holds no view: only the two
together count. ``lexicons/politics.toml`` has the words of politics: camps, offices, votes; no names.
"""

from __future__ import annotations

from dataclasses import replace

from ..base import Extractor, Measurement
from ..document import Document
from ..lexicon import matches
from .commentary import COMMENTARY

_SURE = 5


def on_politics(document: Document) -> float:
    """How surely the body is on politics, 0–1: its different words of politics, less one, ÷ ``_SURE``, 1 at most.

    One word alone says nothing, however often it stands there: "insurance policy", "progressive disease". A count, not a
    share of the words, so that nothing put into an article can make it less political.
    """
    cues = (cue for cues in matches(document, ("politics",)).values() for cue in cues if document.body[cue.start])
    different = {document.doc[cue.start : cue.end].text.lower() for cue in cues}
    return min(max(len(different) - 1, 0) / _SURE, 1.0)


def measure(document: Document) -> Measurement:
    """Commentary, in sentences, × how surely the article is on politics."""
    share = on_politics(document)
    comment = COMMENTARY.measure(document)
    shown = comment.evidence if share else ()
    evidence = tuple(replace(item, feature=POLITICAL_COMMENTARY.name, strength=item.strength * share) for item in shown)
    return Measurement((comment.value or 0.0) * share, evidence)


POLITICAL_COMMENTARY = Extractor(
    name="wording.political_commentary",
    unit="sentences",
    formula="wording.commentary × min(1, (different words of politics in the body − 1) ÷ 5)",
    source="Kiesel et al. (2019), SemEval-2019 task 4; Wiebe, Wilson and Cardie (2005)",
    bias="raises",
    fires=[
        "The senate met on Friday. This is a shameful and utterly ridiculous decision, and every voter knows it.",
        "The mayor spoke of the election. Sadly, her disastrous plan is an outrageous insult to the town.",
    ],
    silent=[
        "The senate voted on Friday. The president will sign the law in May, a spokesman said.",
        "The band played on Friday. It was a shameful and utterly ridiculous show, and everyone knew it.",
        "The insurance policy was a scandal. It is a shameful and utterly ridiculous policy, and everyone knew it.",
    ],
    measure=measure,
    version=2,
)
