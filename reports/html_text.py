"""The article's text for a page: lines of pieces, each piece knowing which marks, whose voice and which region cover it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from . import segments
from .marks import LOOKS, look_of, notes
from .plain import plain, printable
from .segments import Layer, Segment
from .types import ArticleRecord, Evidence

_LONG = 120
"""Characters beyond which a mark is no phrase but a sentence or more, and shown as a block."""


class Piece(NamedTuple):
    """Some words of a line. ``marks`` are numbers of notes, the innermost first; ``anchors`` are ids that begin here.

    ``looks`` are the kinds of the marked phrases, ``blocks`` those of the longer passages around them.
    """

    text: str
    marks: list[int]
    looks: list[str]
    blocks: list[str]
    classes: str
    title: str
    anchors: list[str]


class Line(NamedTuple):
    """A line of the text by its number; ``blocks`` are the kinds of marked passages that run through it.

    ``aside`` is true of a line that was not read as body text.
    """

    number: int
    pieces: list[Piece]
    blocks: list[str]
    aside: bool


def marked_lines(record: ArticleRecord, key: str) -> Iterator[Line]:
    """The whole text, line by line; ``key`` begins the ids of anchors."""
    text, groups = record["text"], notes(record)
    layers = [Layer(region["start"], region["end"], "region", i) for i, region in enumerate(record["regions"])]
    layers += [Layer(start, end, "voice") for start, end in _spoken(record)]
    layers += [Layer(found["start"], found["end"], "finding", i) for i, found in enumerate(record["findings"], start=1)]
    # The widest first, so that the narrowest mark is the innermost.
    order = sorted(range(len(groups)), key=lambda i: groups[i][0]["start"] - groups[i][0]["end"])
    layers += [Layer(groups[i][0]["start"], groups[i][0]["end"], "mark", i + 1) for i in order]
    begun: set[Layer] = set()
    for number, found in segments.marked_lines(text, layers):
        pieces = []
        for segment in found:
            pieces.append(_piece(record, groups, key, segment, begun))
            begun.update(segment.layers)
        blocks = dict.fromkeys(look for piece in pieces for look in piece.blocks)
        yield Line(number, pieces, list(blocks), all("region" in piece.classes for piece in pieces))


def _spoken(record: ArticleRecord) -> Iterator[list[int]]:
    for attribution in record["attributions"]:
        if attribution["speaker_kind"] not in ("author", "none"):
            yield from attribution["content"]


def _piece(record: ArticleRecord, groups: list[list[Evidence]], key: str, segment: Segment, begun: set[Layer]) -> Piece:
    marks = [layer for layer in segment.layers if layer.kind == "mark"]
    kinds = {layer.kind for layer in segment.layers if layer.kind != "finding" or layer.end - layer.start <= _LONG}
    regions = [record["regions"][layer.key] for layer in segment.layers if layer.kind == "region"]
    kinds_of_marks = [(layer, look_of(item["feature"])) for layer in marks for item in groups[layer.key - 1]]
    looks = {look for layer, look in kinds_of_marks if layer.end - layer.start <= _LONG}
    blocks = {look for layer, look in kinds_of_marks if layer.end - layer.start > _LONG}
    classes: list[str] = [kind for kind in ("voice", "finding", "region") if kind in kinds]
    new = [layer for layer in segment.layers if layer not in begun]
    if any(layer.kind == "voice" for layer in new):
        classes.append("opens")
    return Piece(
        text=printable(record["text"][segment.start : segment.end]),
        marks=[layer.key for layer in reversed(marks)],
        looks=[look for look in LOOKS if look in looks],
        blocks=[look for look in LOOKS if look in blocks],
        classes=" ".join(classes),
        title="; ".join(plain(f"{region['kind']}: {region['note']}") for region in regions),
        anchors=[f"{key}-{layer.kind[0]}{layer.key}" for layer in new if layer.kind in ("mark", "finding")],
    )
