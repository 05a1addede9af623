"""Shouting: exclamation marks and words in capitals in the author's own voice.

Source: AP Stylebook, "exclamation point: avoid overuse" and "all caps"; Horne and Adali (2017) found both more frequent in
fake news. Headlines are left out: their capitals are house style.
"""

from __future__ import annotations

from spacy.strings import get_string_id
from spacy.tokens import Doc

from ..base import Extractor, Measurement
from ..document import Document
from ..evidence import Evidence

# A body that capitalises more than this share of its words is typed in capitals, or a list of acronyms.
_MOST_CAPITALS = 0.3


def measure(document: Document) -> Measurement:
    """Exclamation marks and capitalised words per 100 words of the author's voice."""
    own = document.body & ~document.source_voice & ~document.quoted
    words = int((own & document.word).sum())
    if words < 30:
        return Measurement(None, missing="fewer than 30 words in the author's voice")
    note = "raises its voice"
    evidence: list[Evidence] = []
    shouts, reached = 0, 0
    for index, lower in enumerate(document.lower.tolist()):
        if lower not in _CANDIDATES or not own[index]:
            continue
        if lower == _MARK:
            if index and (document.lower[index - 1] == _MARK or not own[index - 1]):
                continue  # "!!!" is one shout; a mark belongs to the word before it
            evidence.append(document.evidence(SHOUTING.name, max(index - 1, 0), index + 1, "exclamation mark", note))
        elif document.doc[index].text.isupper():
            if index >= reached:
                start, reached = _run(document.doc, index)
                evidence.append(document.evidence(SHOUTING.name, start, reached, "capitals", note, 0.8))
        else:
            continue
        shouts += 1
    if shouts > _MOST_CAPITALS * words:
        return Measurement(None, missing="typed in capitals")
    return Measurement(100 * shouts / words, tuple(evidence))


def _run(doc: Doc, index: int) -> tuple[int, int]:
    """The words in capitals on end around a token, which are one shout."""
    start, end = index, index + 1
    while start > 0 and doc[start - 1].text.isupper():
        start -= 1
    while end < len(doc) and doc[end].text.isupper():
        end += 1
    return start, end


# Only everyday words can be told from acronyms without a dictionary; IT, US, WHO, AM, PM and the like are left out.
_SHOUTED = (
    "not never all every only very so now must stop wake up please always nothing everything everyone nobody really this "
    "that these those you your they them their we our my his her was were are be been did does will would can should could "
    "the and but because what why how when where huge massive shocking breaking exposed proof lies liar liars fake real "
    "truth wrong right bad worse worst best great more most just even still again before after no yes"
)
_MARK = get_string_id("!")
_CANDIDATES = frozenset([_MARK, *map(get_string_id, _SHOUTED.split())])

SHOUTING = Extractor(
    name="presentation.shouting",
    unit="per 100 words of the author's voice",
    formula="100 × (exclamation marks + everyday words in capitals) ÷ words, in the body, outside quotation and attribution",
    source="AP Stylebook; Horne and Adali (2017)",
    reliability="lowers",
    bias="raises",
    fires=[
        "This has to end now! The old bridge over the river has been shut since the start of the year, the traffic goes all "
        "the way round, and the shops in the square are as empty as they were in the winter of the great flood.",
        "The old bridge over the river was NOT shut in the winter of the great flood, and the shops in the square were open, "
        "as the traffic did not have to go all the way round on the road by the sea.",
    ],
    silent=[
        "The council met on Friday and voted to close the old bridge over the river, the WHO and the US said, in spite of a "
        "long list of letters that people in the town had sent since the start of the year.",
        "“Stop this NOW!” said Jane Roe. The council met on Friday and voted to close the old bridge over the river in spite "
        "of a long list of letters that people in the town had sent since the start of the year.",
    ],
    measure=measure,
    version=2,
)
