"""Scare quotes and irony: words the author holds at arm's length.

Sources: the Chicago Manual of Style on scare quotes; Recasens et al. (2013), one-sided terms. A quotation of a few words is a
scare quote only when nobody in the sentence is being quoted, it names nothing, and the words are of a kind that writers
like to doubt ("experts", "reform").
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..clause import is_reported
from ..lexicon import cues, groups, words
from ..memory import per_document
from ..voices import own_rate, read
from .phrases import apart

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence
    from ..quotations import Quotation

NAME = "commentary.scare_quotes"
_LONGEST = 3
_NAMING = frozenset(
    "called call calls calling named dubbed known titled entitled nicknamed labeled labelled termed word words term "
    "phrase phrases terms mean means meaning meant define defined described describe describes as slogan song film "
    "book album show series episode play novel poem movie track single hashtag headline reads reading read chanted "
    "chanting".split()
)
_SPEECH = frozenset(
    "said says say told tells asked wrote writes tweeted added called calls calling described describes referred "
    "refers quoted insisted claimed claims argued warned according stated saying promised vowed denounced dismissed "
    "declared praised labeled branded accused deemed considered cited citing statement interview letter report".split()
)


@per_document
def scare_evidence(document: Document) -> tuple[Evidence, ...]:
    """Scare quotes and irony markers of the author, by position."""
    note = groups("loaded")["loaded.scare_word"].note
    found = _irony(document)
    for quotation in document.quotations.quotations:
        span = held_apart(document, quotation, words("loaded.scare_word"))
        if span is not None:
            found.append(document.evidence(NAME, *span, "loaded.scare_word", note, 0.7))
    return apart(found)


def _irony(document: Document) -> list[Evidence]:
    """so-called, self-styled, supposed: not for a coined name that the text goes on to explain."""
    found = []
    mask = read(document) & ~document.quoted & ~document.source_voice
    for cue in cues(document).get("judgement.irony", ()):
        following = document.doc[cue.end] if cue.end < len(document.doc) else None
        if following is None or not mask[cue.start] or is_reported(document, cue.start):
            continue
        if (
            following.text in {"“", '"', "‘", "'"}
            or following.tag_ in {"NNP", "NNPS"}
            or not following.tag_.startswith(("NN", "JJ"))
        ):
            continue  # the so-called "Islamic State": a name
        named = document.doc[cue.end : cue.end + 3]
        if cue.end - cue.start > 1 and not any(token.lower_ in words("loaded.scare_word") for token in named):
            continue  # a so-called artificial pancreas: a term that is new to readers
        note = cue.group.note
        found.append(document.evidence(NAME, cue.start, cue.end, "judgement.irony", note, 0.6))
    return found


def held_apart(document: Document, quotation: Quotation, listed: Collection[str]) -> tuple[int, int] | None:
    """The tokens of a quotation of ``listed`` words, marks included; None when it is speech, a name or a word as such."""
    if quotation.missing_close or quotation.continues or quotation.end - quotation.start > 40:
        return None
    start, end = document.tokens(quotation.start, quotation.end)
    inner = [token for token in document.doc[start:end] if token.is_alpha or ("-" in token.text and len(token.text) > 1)]
    if not inner or len(inner) > _LONGEST or not read(document)[start:end].all():
        return None
    phrase = " ".join(token.lower_ for token in inner)
    if phrase not in listed or any(token.text[0].isupper() for token in inner):
        return None
    if (document.source_voice[start:end] & document.quoted[start:end]).any():
        return None
    sentence = inner[0].sent
    if any(token.lower_ in _SPEECH for token in sentence):
        return None
    before = document.doc[max(0, start - 3) : start]
    named = any(token.lower_ in _NAMING for token in before) or (start > 0 and document.doc[start - 1].lower_ == "or")
    return None if named else (start, end)  # high-density or “good” cholesterol: another name


def measure(document: Document) -> Measurement:
    """Scare quotes and irony markers for 100 of the author's words."""
    return own_rate(document, scare_evidence(document))


SCARE_QUOTES = Extractor(
    name=NAME,
    unit="scare quotes / 100 words of the author",
    formula="100 × Σ strength of scare quotes and irony markers of the author ÷ max(author's words, 100)",
    source="Chicago Manual of Style; Recasens et al. 2013",
    fires=[
        "The “experts” on the panel have never run a hospital.",
        "The so-called reform left the clinics empty.",
    ],
    silent=[
        "She called the panel’s members “experts” in transport law.",
        "“The so-called reform left the clinics empty,” the nurse said.",
        'The band played “Reform” at the so-called "Long Night" on Friday.',
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
