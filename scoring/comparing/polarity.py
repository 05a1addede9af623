"""Polarity: one article says that something is so, another that it is not, or says the opposite.

Looked for in aligned sentences only, and there in clauses that share their words: the same verb with a negation on one side,
or two words of opposite meaning (WordNet's antonyms) in one place. A negated opposite agrees; conditions, possibilities and
questions are not compared with statements.
"""

from __future__ import annotations

from collections.abc import Iterator

from .alignment import Coverage, Pair, Passage
from .clauses import NEGATIVE, clause, content, denied_above, lower, predicate, share_a_part, verbs
from .comparison import Comparison, Said
from .opposites import opposites
from .sketch import Sketch, bare_stem

_ALIKE = 0.15
_SHARED = 2  # words of substance that two clauses have in common besides the verb
_LIKE = 0.5  # of the shorter clause's words
_CLOSE = 0.5  # sentences as alike as this need only one shared word
_OPEN = frozenset("may might could if whether unless would should must can ever any only".split())
"""Words that leave open whether it is so, or may turn a negation ("not only", "no sign that he ever")."""
_DISPUTED = frozenset(
    "falsely wrongly incorrectly false untrue deny denies denied denying dispute disputes disputed lie".split()
)


def polarity(pair: Pair, coverage: Coverage) -> Iterator[Comparison]:
    """Clauses of two aligned sentences that deny or reverse each other."""
    if pair.alike < _ALIKE or _unsure(pair.here) or _unsure(pair.there):
        return
    for verb in verbs(pair.here):
        for other in verbs(pair.there):
            first, second = predicate(pair.here.sketch, verb), predicate(pair.there.sketch, other)
            opposite = second in opposites().get(first, ())
            if first != second and not opposite:
                continue
            if opposite and (first in pair.there.stems or second in pair.here.stems):
                continue
            if _opposed(pair, verb, other, opposite):
                yield _conflict(pair, verb, other)
                return
    yield from _reversed(pair)


def _opposed(pair: Pair, verb: int, other: int, opposite: bool) -> bool:
    """Whether two clauses of one content differ in polarity; both their words and how openly they are said must agree."""
    here, there = clause(pair.here.sketch, verb), clause(pair.there.sketch, other)
    one, two = content(pair.here.sketch, here, verb), content(pair.there.sketch, there, other)
    needed = 1 if pair.alike >= _CLOSE else _SHARED
    if len(one & two) < max(needed, _LIKE * min(len(one), len(two))):
        return False
    if pair.here.sketch.spoken[verb] != pair.there.sketch.spoken[other]:
        return False  # a source may deny what the article tells
    if opposite and not share_a_part(pair.here.sketch, verb, pair.there.sketch, other):
        return False
    if denied_above(pair.here.sketch, verb) or denied_above(pair.there.sketch, other):
        return False
    words, others = lower(pair.here.sketch, here), lower(pair.there.sketch, there)
    if words & _OPEN != others & _OPEN:
        return False
    alike = bool(words & NEGATIVE) == bool(others & NEGATIVE)
    return alike if opposite else not alike


def _reversed(pair: Pair) -> Iterator[Comparison]:
    """Words of opposite meaning, other than verbs, that modify or join the same word in both sentences."""
    one, two = pair.here.sketch, pair.there.sketch
    for token in range(pair.here.line.start, pair.here.line.end):
        stem = bare_stem(one.words[token])
        wanted = opposites().get(stem)
        if wanted is None or one.tags[token][:2] == "VB" or stem in pair.there.stems:
            continue
        for other in range(pair.there.line.start, pair.there.line.end):
            its = bare_stem(two.words[other])
            if its in wanted and its not in pair.here.stems and _beside(pair, token, other):
                yield _conflict(pair, token, other)
                return


def _beside(pair: Pair, token: int, other: int) -> bool:
    """Whether two words stand in one place: by the same head, and before or behind the same word."""
    one, two = pair.here.sketch, pair.there.sketch
    if pair.alike < _CLOSE or one.stems[one.heads[token]] != two.stems[two.heads[other]] or not one.stems[one.heads[token]]:
        return False
    near, its = _near(one, pair.here, token), _near(two, pair.there, other)
    if one.tags[token] == "IN":
        return bool(near[1] & its[1]) and len((near[0] | near[1]) & (its[0] | its[1])) >= _SHARED
    return bool(near[0] & its[0]) and bool(near[1] & its[1])


def _near(sketch: Sketch, passage: Passage, token: int) -> tuple[frozenset[str], frozenset[str]]:
    """The words of substance before and behind a word."""
    start, end = max(passage.line.start, token - 4), min(passage.line.end, token + 5)
    return frozenset(sketch.stems[start:token]) - {""}, frozenset(sketch.stems[token + 1 : end]) - {""}


def _unsure(passage: Passage) -> bool:
    """Whether a sentence asks, or says itself that something in it is not so."""
    words = lower(passage.sketch, range(passage.line.start, passage.line.end))
    return "?" in words or not _DISPUTED.isdisjoint(words)


def _conflict(pair: Pair, token: int, other: int) -> Comparison:
    here, there = _said(pair.here, token), _said(pair.there, other)
    message = "“{}” here, “{}” in another article"
    return Comparison(
        "polarity",
        "status",
        f"whether it is so: {pair.here.sketch.words[token].lower()}",
        "conflict",
        here,
        there,
        0.6,
        message.format(here.value, there.value),
        message.format(there.value, here.value),
    )


def _said(passage: Passage, token: int) -> Said:
    """The word with the negation that may stand by it, shown among its neighbours."""
    sketch = passage.sketch
    tokens = [i for i in clause(sketch, token) if sketch.words[i].lower() in NEGATIVE and abs(i - token) <= 4] + [token]
    start, end = sketch.span(min(tokens), max(tokens) + 1)
    shown = sketch.printed(max(passage.line.start, min(tokens) - 3), min(passage.line.end, max(tokens) + 4))
    return Said(passage.article, start, end, shown)
