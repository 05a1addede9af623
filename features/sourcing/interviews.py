"""Own questions: how often the article says that somebody was asked by the press, answered, or would not answer.

Source: HealthNewsReview criterion 10 (does the story rely on a news release?); Reuters Handbook of Journalism, "say how you
know"; BBC Editorial Guidelines on the right of reply.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..attribution.statements import show, statements
from ..attributions import Attribution
from ..base import Extractor, Measurement
from ..by_sentence import first_in_each_sentence, told_in_body
from ..document import Document
from ..lexicon import Cue
from .askers import asked_by_press
from .traces import sourcing_cues
from .voices_heard import ASKABLE

_TOLD = frozenset({"told", "tells", "telling"})
_ANSWERED = frozenset({"said", "says", "told", "tells", "added", "explained", "responded", "replied", "commented", "answered"})
# "In an email to supporters", "in an e-mail obtained by …" is no answer to a reporter.
_ELSEWHERE = frozenset(
    {"to", "from", "obtained", "released", "published", "leaked", "sent", "dated", "exchange", "that", "which"}
)
_REACH = 6  # tokens between "told" and "by email": "told Reuters Health by email"


def measure(document: Document) -> Measurement:
    """Sentences that say somebody told a news outlet or reporters, was interviewed or asked, or did not answer."""
    note = "told to a reporter who asked"
    told = [
        show(document, INTERVIEWS.name, statement, "told to", note)
        for statement in statements(document)
        if statement.speaker_kind in ASKABLE and _names_asker(document, statement)
    ]
    evidence = first_in_each_sentence(document, [*told, *told_in_body(document, _traces(document), INTERVIEWS.name)])
    return Measurement(float(len(evidence)), evidence)


def _names_asker(document: Document, statement: Attribution) -> bool:
    """Whether the cue is "told" with an outlet or reporters after it."""
    return any(
        document.doc[place].lower_ in _TOLD and asked_by_press(document, place + 1)
        for start, end in statement.cue
        for place in range(start, end)
    )


def _traces(document: Document) -> Iterator[Cue]:
    """The words of asking and answering outside quotations."""
    cues = sourcing_cues(document)
    for cue in cues.get("sourcing.interview", ()):
        if not document.quoted[cue.start]:
            yield cue
    for cue in cues.get("sourcing.question", ()):
        if not document.quoted[cue.start] and _was_asked(document, cue):
            yield cue
    for cue in cues.get("sourcing.channel", ()):
        if not document.quoted[cue.start] and _answers(document, cue):
            yield cue


def _was_asked(document: Document, cue: Cue) -> bool:
    """True of "Asked about the plan, she said …" and "when asked"; not of "he asked whether", "patients were asked about"."""
    if document.doc[cue.start].is_sent_start:
        return True
    before = document.doc[cue.start - 1]
    return before.lower_ == "when" or (before.is_punct and document.doc[cue.start].tag_ == "VBN")


def _answers(document: Document, cue: Cue) -> bool:
    """Whether somebody "said by email": to nobody else, and not in mail that came to light otherwise."""
    if document.doc[cue.end : cue.end + 1].text.lower() in _ELSEWHERE:
        return asked_by_press(document, cue.end + 1)
    return any(token.lower_ in _ANSWERED for token in document.doc[max(cue.start - _REACH, 0) : cue.start])


INTERVIEWS = Extractor(
    name="sourcing.interviews",
    unit="sentences",
    formula="body sentences in which a source told a news outlet or reporters, was interviewed or asked, answered by mail or "
    "telephone, or did not answer; outside quotations",
    source="HealthNewsReview criterion 10; Reuters Handbook of Journalism; BBC Editorial Guidelines (right of reply)",
    reliability="raises",
    fires=[
        "“We will stay until the work is done,” Jane Roe told the Hull Post.",
        "The firm declined to comment. The mayor said in an interview that she was sorry.",
        "Asked about the delay, Jane Roe said she was sorry. The council did not return a call.",
        "“The work is done,” Jane Roe said by e-mail.",
    ],
    silent=[
        "Jane Roe said the talks had failed.",
        "Jane Roe told Congress that the talks had failed. She cannot return to Hull.",
        "Readers get the news by email. In an email to supporters, Jane Roe said she was proud.",
        "Patients were asked about their sleep. The disease did not immediately respond to the drug.",
        "A deal could not be reached on Friday. Jane Roe told WeWork staff that help was not immediately available.",
    ],
    version=2,
    measure=measure,
)
