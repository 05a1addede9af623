"""Commentary in the headline: the desk's own view, printed where most readers stop.

Sources: Ecker et al. (2014), The effects of subtle misinformation in news headlines; the SPJ Code of Ethics asks that
commentary be labelled and that headlines not misrepresent.
"""

from __future__ import annotations

import numpy as np

from ..base import Extractor, Measurement
from ..document import Document
from ..voices import sentence_probabilities

NAME = "commentary.headline"
_SHOWN = 0.5


def measure(document: Document) -> Measurement:
    """The highest probability of commentary among the sentences of the headline; shown from one half on."""
    if not document.headline.any():
        return Measurement(None, missing="no headline")
    chances = sentence_probabilities(document)
    found = [
        (chances[number][0], sentence.start, min(sentence.end, int(np.flatnonzero(document.headline)[-1]) + 1))
        for number, sentence in enumerate(document.sentences)
        if document.headline[sentence.start : sentence.end].any()
    ]
    highest, start, end = max(found)
    if highest < _SHOWN:
        return Measurement(highest)
    note = "The headline gives a view instead of the news."
    return Measurement(highest, (document.evidence(NAME, start, end, "comment", note, highest),))


HEADLINE = Extractor(
    name=NAME,
    unit="probability",
    formula="highest probability, among the headline's sentences, that it shows the author's own view",
    source="Ecker et al. 2014; SPJ Code of Ethics",
    high=1.0,
    fires=[
        "The Mayor's Disgraceful and Pathetic Bridge Farce\n\nThe bridge over the river reopened on Monday after works that "
        "took two years, the town hall said. Traffic was light in the morning.",
        "Sadly, This Ridiculous Tax Is Here to Stay\n\nThe council voted on Monday to keep the tax on parking for another "
        "two years, the town hall said. Nobody spoke against it in the meeting.",
    ],
    silent=[
        "Bridge Reopens After Two Years\n\nThe bridge over the river reopened on Monday after works that took two years, "
        "the town hall said. Traffic was light in the morning.",
        "Council Keeps Parking Tax\n\nThe council voted on Monday to keep the tax on parking for another two years, the "
        "town hall said. Nobody spoke against it in the meeting.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
)
