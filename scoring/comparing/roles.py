"""Roles: one person with two offices that nobody holds at once, or with an office that is somebody else's in this event.

Wrong titles are among the errors that news sources report (Maier 2005). An office is doubted only where it stands before the
name once in the whole event, and where the person has another one elsewhere, or the office its one holder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...features.offices import Office, exclude
from .alignment import Coverage
from .comparison import Comparison, Said
from .people import Mention, Person, Post, offices, people, shown

_UNIQUE = frozenset(
    {"president", "prime minister", "chancellor", "governor", "secretary-general", "king", "queen", "pope", "attorney general",
     "speaker", "majority leader", "minority leader", "mayor", "vice president"}
)  # fmt: skip
_KNOWN = 2  # mentions from which the event knows a person, or the holder of an office


def roles(coverage: Coverage) -> Iterator[Comparison]:
    """Conflicting offices of each person, and the offices on which articles agree."""
    persons = people(coverage)
    for person in persons:
        held = offices(person.mentions)
        counts = Counter(office.name for _, office in held)
        for mention, office in held:
            others = [(other, its) for other, its in held if exclude(office.name, its.name)]
            if counts[office.name] == 1 and others:
                yield from _two_offices(coverage, mention, office, others)
        yield from _rivals(coverage, person, persons)
        yield from _agreed(coverage, held)


def _two_offices(
    coverage: Coverage, mention: Mention, office: Office, others: Sequence[tuple[Mention, Office]]
) -> Iterator[Comparison]:
    """An office once, another one elsewhere in the event: against the first use in each other article."""
    usual = Counter(its.name for _, its in others).most_common(1)[0][0]
    seen: set[int] = set()
    for other, its in others:
        if its.name == usual and other.article != mention.article and other.article not in seen:
            seen.add(other.article)
            times = sum(its.name == usual for _, its in others)
            yield _conflict(coverage, mention, office, other, its, 0.6 if times == 1 else 0.75)


def _rivals(coverage: Coverage, person: Person, persons: Sequence[Person]) -> Iterator[Comparison]:
    """What the event calls one other person, before the name of somebody it otherwise calls something else."""
    nouns = Counter(mention.post.noun for mention in person.mentions if mention.post)
    plain = [mention for mention in person.mentions if mention.post is None]
    for mention in person.mentions:
        post = mention.post
        if post is None or nouns[post.noun] > 1 or nouns[f"former {post.noun}"]:
            continue
        known = len(nouns) > 1 or (len(plain) >= _KNOWN and any(len(other.naming.words) > 1 for other in plain))
        holders = [
            (other, use)
            for other in persons
            if other.surname != person.surname
            for use in other.mentions
            if use.post and use.post.noun == post.noun and (post.noun in _UNIQUE or use.post.modifiers & post.modifiers)
        ]
        elsewhere = [(other, use) for other, use in holders if use.article != mention.article]
        one = len({other.surname for other, _ in holders}) == 1
        if known and one and elsewhere and len(holders) >= _KNOWN:
            use = elsewhere[0][1]
            assert use.post is not None
            yield _conflict(coverage, mention, post, use, use.post, 0.6)


def _conflict(
    coverage: Coverage, mention: Mention, office: Office | Post, other: Mention, its: Office | Post, confidence: float
) -> Comparison:
    here, there = _said(coverage, mention, office), _said(coverage, other, its)
    first, second = _called(coverage, mention, office), _called(coverage, other, its)
    return Comparison(
        "role_conflict",
        "role",
        f"the office of {shown(coverage.sketches[mention.article], mention.naming)}",
        "conflict",
        here,
        there,
        confidence,
        f"“{first}” here, “{second}” in another article",
        f"“{second}” here, “{first}” in another article",
    )


def _agreed(coverage: Coverage, held: Sequence[tuple[Mention, Office]]) -> Iterator[Comparison]:
    """The first use of one office in one article beside that in another."""
    first: dict[str, tuple[Mention, Office]] = {}
    for mention, office in held:
        earlier = first.setdefault(office.name, (mention, office))
        if earlier[0].article != mention.article:
            name = max((shown(coverage.sketches[each.article], each.naming) for each, _ in held), key=len)
            here, there = _said(coverage, *earlier), _said(coverage, mention, office)
            yield Comparison("role", "role", f"the office of {name}", "agree", here, there)


def _said(coverage: Coverage, mention: Mention, office: Office | Post) -> Said:
    """The office with the name, of which either may be wrong."""
    sketch = coverage.sketches[mention.article]
    start, end = sketch.span(office.start, mention.naming.end)
    return Said(mention.article, start, end, sketch.printed(office.start, office.end))


def _called(coverage: Coverage, mention: Mention, office: Office | Post) -> str:
    return coverage.sketches[mention.article].printed(office.start, mention.naming.end)
