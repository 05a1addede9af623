"""Speakers: one quotation in two mouths.

Two articles that print the same words in quotation marks and name two different people for them cannot both be right. Only
speakers who are named right there are compared; a "he" may be read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator

from .alignment import Coverage
from .comparison import Comparison, Said
from .quotations import shared_quotations
from .speeches import named_speaker

_FEWEST = 6  # words in one run that two quotations share


def speakers(coverage: Coverage) -> Iterator[Comparison]:
    """Quotations that two articles lay in different mouths."""
    for shared in shared_quotations(coverage):
        one = named_speaker(coverage.sketches[shared.article], shared.tokens[0])
        two = named_speaker(coverage.sketches[shared.other], shared.other_tokens[0])
        if shared.run < _FEWEST or one is None or two is None or one.is_like(two):
            continue
        here = Said(shared.article, one.start, one.end, one.name)
        there = Said(shared.other, two.start, two.end, two.name)
        yield Comparison(
            "speaker_conflict",
            "name",
            f"who said “{shared.text}”",
            "conflict",
            here,
            there,
            0.75,
            f"said by {here.value} here, by {there.value} in another article",
            f"said by {there.value} here, by {here.value} in another article",
        )
