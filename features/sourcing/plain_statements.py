"""Plain statements: how many statements of sources are led in by "said", "told", "asked", "added" or "according to".

Source: Reuters Handbook of Journalism and AP Stylebook, which ask for "said", as it takes no side; Recasens et al. (2013),
who count verbs that doubt a speaker or vouch for one ("claimed", "admitted") among the marks of bias. A count: a statement led
in otherwise, or by nothing at all, takes nothing away.
"""

from __future__ import annotations

from ..attribution.statements import show, statements
from ..attributions import Attribution
from ..base import Extractor, Measurement
from ..document import Document
from .voices_heard import ASKABLE, is_printed

_PLAIN = frozenset(
    "say says said saying tell tells told telling ask asks asked asking add adds added adding according".split()
)


def measure(document: Document) -> Measurement:
    """Number of the body's statements of a source one could ask, printed outside quotation marks, with such a word."""
    note = "reports it in words that take no side"
    plain = [
        each
        for each in statements(document)
        if each.speaker_kind in ASKABLE and is_printed(document, each) and _led_in_plainly(document, each)
    ]
    return Measurement(
        float(len(plain)), tuple(show(document, PLAIN_STATEMENTS.name, each, "plain word", note) for each in plain)
    )


def _led_in_plainly(document: Document, statement: Attribution) -> bool:
    return any(document.doc[place].lower_ in _PLAIN for start, end in statement.cue for place in range(start, end))


PLAIN_STATEMENTS = Extractor(
    name="sourcing.plain_statements",
    unit="statements",
    formula="attributions in the body with “according to” or a form of “say”, “tell”, “ask” or “add” whose source, printed "
    "outside quotation marks, has a name, a described role, or is a document or a news agency",
    source="Reuters Handbook of Journalism; AP Stylebook; Recasens et al. (2013)",
    reliability="raises",
    fires=[
        "“We will stay until the work is done,” Jane Roe said on Friday.",
        "The mayor of Hull told reporters that the bridge was late. “Nobody asked me,” she added.",
        "According to the harbour board, the works will end in May.",
    ],
    silent=[
        "“We will stay until the work is done,” Jane Roe claimed on Friday.",
        "Some say the bridge will never reopen. The mayor of Hull admitted that it was late.",
    ],
    measure=measure,
)
