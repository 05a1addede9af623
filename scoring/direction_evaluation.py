"""Does the score move the way every editor expects? Articles are edited, one edit each, and scored again."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from ..features.article import Article
from ..features.document import Document
from ..features.wording.commentary import COMMENTARY
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
    """The figures by kind of edit, over up to ``most`` edits.

    Left out is what changes two things at once: an edit that takes away words which are a mark against the article (a name
    that it misspells, a loaded verb of saying); and a contradiction that is not shown.
    """
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
    # A sentence of comment stays one whoever is in it; the other marks are single words.
    lowering = {term.feature for term in scorer.cards["reliability"].terms if term.weight < 0} - {COMMENTARY.name}
    for (before, name, direction, _), result in zip(made, after, strict=True):
        if before.status == result.status == "scored" and not _takes_mark_away(before, result, lowering):
            yield before, name, direction, result


def _takes_mark_away(before: Result, after: Result, lowering: set[str]) -> bool:
    """Whether the words that are gone from the text hold evidence for one of the features ``lowering``."""
    old, new = before.article.text, after.article.text
    start = _alike(old, new)
    end = len(old) - _alike(old[start:][::-1], new[start:][::-1])
    gone = start < end
    return gone and any(item.feature in lowering and item.start < end and start < item.end for item in before.evidence)


def _alike(first: str, second: str) -> int:
    """How many characters at the start of both are the same."""
    pairs = zip(first, second, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))
