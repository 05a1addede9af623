"""Spellings: a name that one article spells otherwise than the others.

Misspelt names are a kind of their own in studies of newspaper errors (Maier 2005). The inside of an article is searched by
``features.consistency.name_variants``; here a name counts that its article spells in one way throughout. Inflected forms and
what romanisation explains (Kadhimi, Qadimi) are let pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...features.consistency.spelling import is_known, neighbours, romanisation_variants
from .alignment import Coverage
from .comparison import Comparison, Said

_SHORTEST = 5  # letters; Lee and Leigh, Khan and Kahn are as often two people


@dataclass(frozen=True, slots=True)
class _Use:
    """One word of a name at token ``token``, with the words of the name around it."""

    article: int
    token: int
    before: str
    after: str


def spellings(coverage: Coverage) -> Iterator[Comparison]:
    """Words of names one slip apart, each in other articles, where the words around them say that the name is one."""
    uses: defaultdict[str, list[_Use]] = defaultdict(list)
    lowered: set[str] = set()
    for article, sketch in enumerate(coverage.sketches):
        lowered.update(word for word in sketch.words if word.islower())
        for naming in sketch.names:
            for place, word in enumerate(naming.words):
                token = naming.name_start + place
                if len(word) >= _SHORTEST and word.isalpha() and token < naming.end and not sketch.words[token].isupper():
                    before = naming.words[place - 1] if place else ""
                    after = naming.words[place + 1] if place + 1 < len(naming.words) else ""
                    uses[word].append(_Use(article, token, before, after))
    for first, second in neighbours(uses):
        if not {use.article for use in uses[first]} & {use.article for use in uses[second]}:
            rare, common = sorted((first, second), key=lambda word: (len(uses[word]), is_known(word), word))
            confidence = _confidence(rare, uses[rare], common, uses[common])
            if confidence and rare not in lowered and common not in lowered:
                yield from _conflicts(coverage, uses[rare], uses[common], confidence)


def _confidence(rare: str, rare_uses: Sequence[_Use], common: str, common_uses: Sequence[_Use]) -> float:
    """How surely two spellings are of one name; 0 when nothing says so."""
    if rare[:-1] == common or common[:-1] == rare or romanisation_variants(rare, common):
        return 0.0
    if {use.before for use in rare_uses} & {use.before for use in common_uses} - {""}:
        return 0.9
    if {use.after for use in rare_uses} & {use.after for use in common_uses} - {""}:
        return 0.85
    if is_known(rare):
        return 0.0
    alone = not any(use.before for use in rare_uses)
    return 0.75 if alone and len(common_uses) > 1 else 0.0


def _conflicts(coverage: Coverage, rare: Sequence[_Use], common: Sequence[_Use], confidence: float) -> Iterator[Comparison]:
    """The first use of the rarer spelling against the first of the other in each article."""
    here = _said(coverage, rare[0])
    for use in {use.article: use for use in reversed(common)}.values():
        there = _said(coverage, use)
        message = "“{}” here, “{}” in another article: one name spelt two ways"
        yield Comparison(
            "name_spelling",
            "name",
            f"the spelling of {there.value}",
            "conflict",
            here,
            there,
            confidence,
            message.format(here.value, there.value),
            message.format(there.value, here.value),
        )


def _said(coverage: Coverage, use: _Use) -> Said:
    sketch = coverage.sketches[use.article]
    start, end = sketch.span(use.token, use.token + 1)
    return Said(use.article, start, end, sketch.text[start:end])
