"""Own questions: how often the article says that somebody was asked by its reporter, or would not answer.

Source: HealthNewsReview criterion 10 (does the story rely on a news release?); Reuters Handbook of Journalism, "say how you
know"; BBC Editorial Guidelines on the right of reply.
"""

from __future__ import annotations

from ..attribution.statements import show, statements
from ..attributions import Attribution
from ..base import Extractor, Measurement
from ..document import Document
from .traces import one_a_sentence, traces
from .voices_heard import ASKABLE

_TOLD = frozenset({"told", "tells", "telling"})
_NAMES = frozenset({"NNP", "NNPS"})
_ASKER = 4  # tokens after "told" within which the outlet is named: "told the Hull Post"


def measure(document: Document) -> Measurement:
    """Sentences that say somebody told it to a named outlet or reporters, was interviewed, or was asked."""
    note = "told to a reporter who asked"
    told = [
        show(document, INTERVIEWS.name, statement, "told to", note)
        for statement in statements(document)
        if statement.speaker_kind in ASKABLE and _names_asker(document, statement)
    ]
    evidence = one_a_sentence(document, [*told, *traces(document, "interview", INTERVIEWS.name)])
    return Measurement(float(len(evidence)), evidence)


def _names_asker(document: Document, statement: Attribution) -> bool:
    """Whether the cue is "told" with somebody named after it."""
    for start, end in statement.cue:
        for place in range(start, end):
            if document.doc[place].lower_ in _TOLD:
                return any(token.tag_ in _NAMES for token in document.doc[place + 1 : place + 1 + _ASKER])
    return False


INTERVIEWS = Extractor(
    name="sourcing.interviews",
    unit="sentences",
    formula="body sentences in which a source “told” somebody with a name, was interviewed, asked, or declined to comment",
    source="HealthNewsReview criterion 10; Reuters Handbook of Journalism; BBC Editorial Guidelines (right of reply)",
    reliability="raises",
    fires=[
        "“We will stay until the work is done,” Jane Roe told the Hull Post.",
        "The firm declined to comment. The mayor said in an interview that she was sorry.",
    ],
    silent=["Jane Roe said the talks had failed.", "The bridge reopened in May. Traffic was light."],
    measure=measure,
)
