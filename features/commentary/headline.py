"""Commentary in the headline: the desk's own view, printed where most readers stop.

Sources: Ecker et al. (2014), The effects of subtle misinformation in news headlines; the SPJ Code of Ethics asks that
commentary be labelled and that headlines not misrepresent.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..title import headline_of
from ..voices import sentence_probabilities

NAME = "commentary.headline"
_SHOWN = 0.5


def measure(document: Document) -> Measurement:
    """The highest probability of commentary among the sentences of the headline; shown from one half on.

    A title that the text does not print counts as well: its words are the title, which stands above every report.
    """
    headline = headline_of(document)
    if headline is None:
        return Measurement(None, missing="no headline")
    above = headline.document
    chances = sentence_probabilities(above)
    found = [
        (chances[number][0], sentence.start, min(sentence.end, headline.end))
        for number, sentence in enumerate(above.sentences)
        if above.headline[sentence.start : sentence.end].any()
    ]
    highest, start, end = max(found, default=(0.0, 0, 0))
    if highest < _SHOWN or headline.apart:
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
    version=2,
    measure=measure,
    reliability="lowers",
    bias="raises",
)
