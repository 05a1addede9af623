"""Polarity: one article says that something is so, another that it is not, or says the opposite.

Looked for in aligned sentences only, and there in clauses that share their words: the same verb with a negation on one side,
or two words of opposite meaning (WordNet's antonyms) in one place. A negated opposite agrees; conditions, possibilities and
questions are not compared with statements.
"""

from __future__ import annotations

from collections.abc import Iterator

from .alignment import Coverage, Pair, Passage
from .clauses import NEGATIVE, Clause, clause, share_a_part
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
"""Words by which a sentence says itself that something in it is not so."""


def polarity(coverage: Coverage) -> Iterator[Comparison]:
    """Clauses of aligned sentences that deny or reverse each other."""
    for pair in coverage.pairs:
        yield from _compared(pair)


def _compared(pair: Pair) -> Iterator[Comparison]:
    if pair.alike < _ALIKE or _unsure(pair.here) or _unsure(pair.there):
        return
    for one in pair.here.clauses:
        reverse = opposites().get(one.predicate, ())
        for two in pair.there.clauses:
            opposite = two.predicate in reverse
            if one.predicate != two.predicate and not opposite:
                continue
            if opposite and (one.predicate in pair.there.stems or two.predicate in pair.here.stems):
                continue
            if _opposed(pair, one, two, opposite):
                yield _conflict(pair, one.verb, two.verb)
                return
    yield from _reversed(pair)


def _opposed(pair: Pair, one: Clause, two: Clause, opposite: bool) -> bool:
    """Whether two clauses of one content differ in polarity; both their words and how openly they are said must agree."""
    here, there = pair.here.sketch, pair.there.sketch
    needed = 1 if pair.alike >= _CLOSE else _SHARED
    if len(one.content & two.content) < max(needed, _LIKE * min(len(one.content), len(two.content))):
        return False
    if here.spoken[one.verb] != there.spoken[two.verb]:
        return False  # a source may deny what the article tells
    if not share_a_part(here, one.verb, there, two.verb):
        return False  # one pleads guilty to one charge, another not guilty to two
    if one.denied or two.denied or one.words & _OPEN != two.words & _OPEN:
        return False
    alike = bool(one.words & NEGATIVE) == bool(two.words & NEGATIVE)
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
    return "?" in passage.words or not _DISPUTED.isdisjoint(passage.words)


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
