"""Certainty in the headline that the story does not carry: it states as fact what the story holds open.

Sources: Ecker et al. (2014), The effects of subtle misinformation in news headlines; Pei & Jurgens (2021), Measuring
sentence-level and aspect-level (un)certainty in science communications. A gap counts only where a sentence of the story has
the headline's verb and most of its words, the verb there is hedged, hearsay or an accusation, and no sentence is plain.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..consistency.restatements import stem
from ..evidence import Evidence
from ..figures import sentence_of, sentence_span
from ..hedging.judging import hedges
from ..lexicon import cues
from ..title import headline_of

if TYPE_CHECKING:
    from ..document import Document

NAME = "commentary.headline_certainty"
_FEWEST, _SHARED = 3, 0.6  # content words that headline and sentence share, and their share of the headline's
_REACH = 5  # tokens between a hedge and the verb it holds open
_NOT_PLAIN = frozenset(
    "may might could can would should will likely probably possibly perhaps reportedly allegedly alleged suspected accused "
    "claim claims claimed allege alleges say says said report reports fear fears feared if seem seems appears suggests "
    "suggest hint hints linked tied expected plans to against rumored rumoured potential possible believe believed thinks "
    "reveals warns warn study poll survey opinion".split()
)
_MARKS = frozenset("?:'\"“”‘’–—")
_ACCUSING = ("alleg", "claim", "accus", "suspect", "rumo", "specul", "fear")
_LIGHT = frozenset("be is are was were been have has had do does did get gets got make makes made".split())
_NOTE = "The headline states as fact what the story only holds open."
_NOTE_APART = "The headline states as fact what is only held open here."


def measure(document: Document) -> Measurement:
    """1 when the headline is more certain than every sentence of the story that tells the same."""
    headline = headline_of(document)
    if headline is None:
        return Measurement(None, missing="no headline")
    above, start, end = headline.document, headline.start, headline.end
    if any(token.lower_ in _NOT_PLAIN or token.text in _MARKS for token in above.doc[start:end]):
        return Measurement(0.0)
    said = _content(above, start, end)
    open_verbs = _held_open(document, headline.story)
    for verb in sorted(open_verbs):
        word = stem(document.doc[verb].lower_)
        if word not in said or document.doc[verb].lower_ in _LIGHT or not _retells(document, verb, said):
            continue
        if any(
            other not in open_verbs and _retells(document, other, said) for other in _verbs(document, word, headline.story)
        ):
            continue
        story = document.span(*sentence_span(document, sentence_of(document, verb)))
        if headline.apart:
            return Measurement(1.0, (Evidence(NAME, *story, "certainty", _NOTE_APART, 0.6),))
        evidence = Evidence(NAME, *document.span(start, end), "certainty", _NOTE, 0.6, {"against": (story,)})
        return Measurement(1.0, (evidence,))
    return Measurement(0.0)


def _content(document: Document, start: int, end: int) -> set[str]:
    """Stems of the content words."""
    tokens = document.doc[start:end]
    return {stem(token.lower_) for token in tokens if token.tag_[:2] in {"NN", "VB", "JJ"} and len(token) > 2}


def _held_open(document: Document, after: int) -> set[int]:
    """The story's verbs that a hedge, a hearsay word or an accusation holds open."""
    doc, held = document.doc, set()
    openers = [cue for cue, _ in hedges(document)]
    openers += [cue for name in ("weasels.hearsay", "weasels.passive_to") for cue in cues(document).get(name, ())]
    for cue in openers:
        reach = range(cue.end, min(cue.end + _REACH, len(doc)))
        held.update([place for place in reach if doc[place].tag_.startswith("VB") and doc[place].lower_ not in _LIGHT][:1])
    for claim in document.claims:
        if any(doc[place].lower_.startswith(_ACCUSING) for span in claim.cue for place in range(*span)):
            held.update(place for span in claim.content for place in range(*span) if doc[place].tag_.startswith("VB"))
    return {place for place in held if place >= after and document.body[place]}


def _verbs(document: Document, word: str, after: int) -> Iterator[int]:
    """The story's words with the stem ``word``."""
    for token in document.doc[after:]:
        if token.lower_.startswith(word[:3]) and document.body[token.i] and stem(token.lower_) == word:
            yield token.i


def _retells(document: Document, place: int, said: set[str]) -> bool:
    """The sentence around ``place`` has most of the headline's words."""
    shared = said & _content(document, *sentence_span(document, sentence_of(document, place)))
    return len(shared) >= max(_FEWEST, _SHARED * len(said))


HEADLINE_CERTAINTY = Extractor(
    name=NAME,
    unit="0 or 1",
    formula="1 when the headline states what every sentence that tells the same hedges, reports as hearsay or as accusation",
    source="Ecker et al. 2014; Pei & Jurgens 2021",
    high=1.0,
    fires=[
        "Coffee prevents heart attacks in men\n\nDrinking coffee may prevent heart attacks in older men, a small study of "
        "forty patients has found. The authors call for more research before anyone changes a diet.",
        "Mayor took money from port builder\n\nProsecutors allege that the mayor took money from the builder of the new port "
        "in 2019. He denies it, and no court has heard the case yet.",
    ],
    silent=[
        "Coffee may prevent heart attacks in men\n\nDrinking coffee may prevent heart attacks in older men, a small study of "
        "forty patients has found. The authors call for more research before anyone changes a diet.",
        "Storm destroys school on the island\n\nThe storm destroyed the school on the western shore of the island on Monday, "
        "the mayor said. It may destroy the island's harbour too, she added.",
        "Council closes the western ferry terminal\n\nThe council will meet on Monday. Ferries may be late.",
    ],
    version=2,
    measure=measure,
    reliability="lowers",
)
