"""What a name is tied to: the state a politician is from, the body an officer serves, the state a town lies in.

"Frank Roe of Ohio", "Senator Jane Poe (D-Texas)", "FBI Director Ann Lee", "Columbus, Ohio". Two articles that tie one name to
two places or bodies cannot both be right. Only ties of one form are compared, and only where the event knows one other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ...features.speakers.lexicons import HEADS, TITLES, fold, singular
from .alignment import Coverage
from .comparison import Comparison, Said, Slot
from .sketch import Naming, Sketch

_SEAT = re.compile(r"\s?[(,]\s?(?:Republican|Democrat|R|D|I)[-–]\s?([A-Z][\w.]*(?:\s[A-Z][\w]+\.?)?)")
_PARTIES = frozenset({"republican", "democrat", "senator", "representative", "governor"})
_REACH = 4
_BEARERS = frozenset({"person", "representative"})


@dataclass(frozen=True, slots=True)
class _Tie:
    """``name``, ``printed`` so, is tied to what stands at code points ``start`` to ``end``; ``form`` says how."""

    form: str
    name: tuple[str, ...]
    printed: str
    article: int
    start: int
    end: int
    value: tuple[str, ...]


def ties(coverage: Coverage) -> Iterator[Comparison]:
    """Names that articles tie to different places or bodies, and those on which they agree."""
    found: defaultdict[tuple[str, tuple[str, ...]], list[_Tie]] = defaultdict(list)
    for article, sketch in enumerate(coverage.sketches):
        for tie in _ties(article, sketch):
            found[tie.form, tie.name].append(tie)
    for same in found.values():
        for tie in same:
            others = [other for other in same if not _one_name(tie.value, other.value)]
            elsewhere = [other for other in others if other.article != tie.article]
            alone = len(same) - len(others) == 1
            if alone and elsewhere and all(_one_name(others[0].value, other.value) for other in others):
                yield _compared(coverage, tie, elsewhere[0], "conflict", 0.7 if len(others) > 1 else 0.6)
            first = next((each for each in same if _one_name(each.value, tie.value)), tie)
            if first.article != tie.article and _slot(tie) == "place":  # on offices ``roles`` says who agrees
                yield _compared(coverage, first, tie, "agree", 1.0)


def _ties(article: int, sketch: Sketch) -> Iterator[_Tie]:
    ends = {naming.end: naming for naming in sketch.names}
    starts = {naming.start: naming for naming in sketch.names}
    for naming in sketch.names:
        if naming.kind in ("person", "unknown") and len(naming.full) > 1:
            yield from _seats(article, sketch, naming, starts)
            yield from _offices(article, sketch, naming, ends, starts)
        if naming.kind in ("place", "unknown") and _word(sketch, naming.end) == ",":
            state = starts.get(naming.end + 1)
            if state is not None and state.kind == "place" and _word(sketch, state.end) in (",", ".", ";", ")", "—", "-"):
                yield _tie("lies in", article, sketch, naming, state)


def _seats(article: int, sketch: Sketch, naming: Naming, starts: dict[int, Naming]) -> Iterator[_Tie]:
    """The place that somebody is from: Roe of Ohio; Roe, Republican of Ohio; Roe (R-Ohio)."""
    seat = _SEAT.match(sketch.text, sketch.ends[naming.end - 1])
    if seat:
        value = tuple(fold(word) for word in seat[1].split())
        name = (naming.full[0], naming.full[-1])
        yield _Tie("is from", name, _printed(sketch, naming), article, seat.start(1), seat.end(1), value)
        return
    position = naming.end
    if _word(sketch, position) == "," and {_word(sketch, position + 1), _word(sketch, position + 2)} & _PARTIES:
        position += 2 if _word(sketch, position + 1) in _PARTIES else 3
    place = starts.get(position + 1)
    if _word(sketch, position) in ("of", "from") and place is not None and place.kind in ("place", "unknown"):
        yield _tie("is from", article, sketch, naming, place)


def _offices(
    article: int, sketch: Sketch, naming: Naming, ends: dict[int, Naming], starts: dict[int, Naming]
) -> Iterator[_Tie]:
    """The body that somebody serves: FBI Director Roe; Roe, the FBI director."""
    position = naming.name_start
    while naming.name_start - position < _REACH and _is_office(sketch, position - 1):
        position -= 1
    body = ends.get(position)
    if position < naming.name_start and body is not None and body is not naming:
        yield _tie(_office(sketch, naming.name_start - 1), article, sketch, naming, body)
    if _word(sketch, naming.end) == "," and naming.end + 2 < len(sketch.words):
        begin = naming.end + 1 + (_word(sketch, naming.end + 1) in ("the", "a", "an"))
        body = starts.get(begin)
        last = body.end if body is not None else begin
        while last - begin < _REACH + 2 and _is_office(sketch, last):
            last += 1
        if body is not None and last > body.end:
            yield _tie(_office(sketch, last - 1), article, sketch, naming, body)


def _is_office(sketch: Sketch, position: int) -> bool:
    word = fold(_word(sketch, position))
    return word in TITLES or HEADS.get(singular(word)) in _BEARERS or word in ("press", "prime", "vice", "chief")


def _office(sketch: Sketch, position: int) -> str:
    word = fold(_word(sketch, position))
    noun = TITLES.get(word) or singular(word)
    return "speaks for" if noun.startswith("spokes") else f"is {noun} of"


def _tie(form: str, article: int, sketch: Sketch, naming: Naming, other: Naming) -> _Tie:
    start, end = sketch.span(other.name_start, other.end)
    name = (naming.full[0], naming.full[-1]) if naming.kind != "place" else naming.full
    return _Tie(form, name, _printed(sketch, naming), article, start, end, other.words)


def _printed(sketch: Sketch, naming: Naming) -> str:
    return sketch.printed(naming.name_start, naming.end)


def _slot(tie: _Tie) -> Slot:
    return "place" if tie.form in ("is from", "lies in") else "role"


def _word(sketch: Sketch, position: int) -> str:
    return sketch.words[position].lower() if 0 <= position < len(sketch.words) else ""


def _one_name(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names may be one: a word in common, or one short for the other (N.C., Ky., DOJ)."""
    if set(first) & set(second):
        return True
    short, long = sorted(("".join(first).replace(".", ""), "".join(second).replace(".", "")), key=len)
    letters = iter(long)
    return short[:1] == long[:1] and all(letter in letters for letter in short)


def _compared(coverage: Coverage, one: _Tie, two: _Tie, grade: str, confidence: float) -> Comparison:
    first, second = (coverage.sketches[tie.article].text[tie.start : tie.end] for tie in (one, two))
    name, slot = max(one.printed, two.printed, key=len), _slot(one)
    return Comparison(
        "place_conflict" if slot == "place" else "body_conflict",
        slot,
        f"{name} {one.form}",
        "agree" if grade == "agree" else "conflict",
        Said(one.article, one.start, one.end, first),
        Said(two.article, two.start, two.end, second),
        confidence,
        f"{name} {one.form} “{first}” here, “{second}” in another article",
        f"{name} {one.form} “{second}” here, “{first}” in another article",
    )
