"""Press releases: how often the article's words come from a release and not from an answer to a question.

Source: HealthNewsReview criterion 10, "does the story appear to rely solely on a news release?"; Lewis, Williams and Franklin
(2008) on news made of public relations.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..by_sentence import first_in_each_sentence
from ..document import Document
from .traces import traces


def measure(document: Document) -> Measurement:
    """Sentences that say their words come from a release or a prepared statement."""
    evidence = first_in_each_sentence(document, traces(document, "release", PRESS_RELEASES.name))
    return Measurement(float(len(evidence)), evidence)


PRESS_RELEASES = Extractor(
    name="sourcing.press_releases",
    unit="sentences",
    formula="body sentences that name a news, press or media release, or a prepared or written statement",
    source="HealthNewsReview criterion 10; Lewis, Williams and Franklin (2008)",
    reliability="lowers",
    fires=[
        "“We are proud of this,” Jane Roe said in a news release.",
        "The firm said in a prepared statement that nobody was hurt.",
    ],
    silent=["Jane Roe said the talks had failed.", "Jane Roe told the Hull Post that nobody was hurt."],
    measure=measure,
)
