"""Does the score move the way every editor expects? Articles are edited, one edit each, and scored again."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from ..features.article import Article
from ..features.document import Document
from . import parsing
from .direction_edits import edits
from .result import Result
from .scorer import Scorer

_BATCH = 16
_EQUAL = 1e-9


@dataclass
class Direction:
    """How often an edit of one kind moved reliability the wrong way; ``worst`` holds the (id, points) of those."""

    edited: int = 0
    wrong: list[tuple[str, float]] = field(default_factory=list)

    def __str__(self) -> str:
        right = 1 - len(self.wrong) / self.edited if self.edited else float("nan")
        worst = max((abs(points) for _, points in self.wrong), default=0.0)
        return f"{self.edited:>6} edits, {right:7.1%} as an editor expects" + (
            f", worst {worst:.2f} points" if self.wrong else ""
        )


def evaluate_direction(scorer: Scorer, articles: Iterable[Article], most: int, seed: int = 0) -> dict[str, Direction]:
    """The figures by kind of edit, over up to ``most`` edits."""
    found: dict[str, Direction] = {}
    left = most
    stream = iter(articles)
    while left > 0 and (batch := list(islice(stream, _BATCH))):
        for before, name, direction, after in _scored(scorer, batch, seed):
            if name == "contradiction inserted" and len(after.findings) <= len(before.findings):
                continue  # only a contradiction that is shown must count
            entry = found.setdefault(name, Direction())
            entry.edited += 1
            left -= 1
            moved = after.scores["reliability"].value - before.scores["reliability"].value
            if direction * moved < -_EQUAL:
                entry.wrong.append((before.article.id, moved))
            if not left:
                break
    return found


def _scored(scorer: Scorer, batch: Sequence[Article], seed: int) -> Iterable[tuple[Result, str, int, Result]]:
    docs = list(parsing.parse(scorer.nlp, [article.text for article in batch]))
    made = [
        (before, name, direction, edited)
        for article, doc, before in zip(batch, docs, scorer.score_many(batch), strict=True)
        for name, direction, edited in edits(Document(article, doc), random.Random(f"{seed} {article.id}"))
    ]
    after = scorer.score_many([edited for *_, edited in made])
    for (before, name, direction, _), result in zip(made, after, strict=True):
        if before.status == result.status == "scored":
            yield before, name, direction, result
