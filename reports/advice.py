"""What would improve an article's scores, each edit once with all that it wins."""

from __future__ import annotations

from typing import NamedTuple

from .plain import plain
from .types import ArticleRecord, Evidence
from .wording import minus


class Edit(NamedTuple):
    """Something to do, what it would change (``reliability +4.2 points``), and the words it is about."""

    text: str
    effect: str
    evidence: list[Evidence]


def edits(record: ArticleRecord) -> list[Edit]:
    """The record's advice in its order, what is said of both scores together."""
    found: dict[tuple[str, str], list[str]] = {}
    about: dict[tuple[str, str], list[Evidence]] = {}
    for item in record["advice"]:
        # An edit improves a score: more reliability, less bias.
        change = -item["change"] if item["score"] == "bias" else item["change"]
        edit = item["feature"], plain(item["text"])
        effect = minus(f"{plain(item['score'])} {change:+.1f} points") if change else "tells readers what it is; no points"
        found.setdefault(edit, []).append(effect)
        evidence = [record["evidence"][i] for i in item["evidence"] if 0 <= i < len(record["evidence"])]
        about.setdefault(edit, evidence)
    return [Edit(edit[1], ", ".join(effects), about[edit]) for edit, effects in found.items()]
