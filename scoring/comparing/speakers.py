"""Speakers: one quotation in two mouths.

Two articles that print the same words in quotation marks and name two different people for them cannot both be right. Only
speakers who are named right there are compared; a "he" may be read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator

from .alignment import Coverage
from .comparison import Comparison, Said
from .quotations import shared_quotations
from .sketch import Sketch, Span, Speech

_FEWEST = 6  # words in one run that two quotations share


def speakers(coverage: Coverage) -> Iterator[Comparison]:
    """Quotations that two articles lay in different mouths, and those on whose speaker they agree."""
    for shared in shared_quotations(coverage):
        if shared.run < _FEWEST:
            continue
        one, two = _speech(coverage, shared.article, shared.tokens), _speech(coverage, shared.other, shared.other_tokens)
        if one is None or two is None:
            continue
        here, there = _said(coverage, shared.article, one), _said(coverage, shared.other, two)
        same = bool(set(one.speaker) & set(two.speaker))
        yield Comparison(
            "speaker_conflict" if not same else "speaker",
            "name",
            f"who said “{shared.text}”",
            "agree" if same else "conflict",
            here,
            there,
            0.75,
            f"said by {here.value} here, by {there.value} in another article",
            f"said by {there.value} here, by {here.value} in another article",
        )


def _speech(coverage: Coverage, article: int, tokens: Span) -> Speech | None:
    """The one statement that holds the quoted words, if a person is named in its source; None where two hold them."""
    sketch = coverage.sketches[article]
    held = [speech for speech in sketch.speeches if any(start <= tokens[0] < end for start, end in speech.content)]
    return held[0] if len(held) == 1 and held[0].speaker and _name(sketch, held[0]) is not None else None


def _name(sketch: Sketch, speech: Speech) -> Span | None:
    """The tokens of the person's name in the source."""
    for token in range(*speech.source):
        naming = sketch.name_at.get(token)
        if naming is not None and naming.kind in ("person", "unknown") and naming.full[-1] == speech.speaker[-1]:
            return naming.name_start, naming.end
    return None


def _said(coverage: Coverage, article: int, speech: Speech) -> Said:
    sketch = coverage.sketches[article]
    tokens = _name(sketch, speech) or speech.source
    start, end = sketch.span(*tokens)
    return Said(article, start, end, sketch.text[start:end])
