"""One row per article, for spreadsheets and data frames (``--format csv``)."""

from __future__ import annotations

from collections.abc import Sequence

from .plain import plain
from .types import ArticleRecord

Cell = str | int | float | None

_IDENTITY = ("id", "path", "status", "reason", "title", "outlet", "author", "published", "url", "language")
_SCORES = ("reliability", "bias")
_FORMULA = tuple("=+-@＝＋－＠")
"""What makes a spreadsheet take a cell for a formula."""


def feature_rows(records: Sequence[ArticleRecord]) -> list[list[Cell]]:
    """A header, then a row per article, as ``csv.writer`` takes them.

    The columns: what identifies the article, its scores with their 90% intervals, the number of findings, then every
    feature by name. A cell is None where there is no value. Text is on one line, with an apostrophe before what a
    spreadsheet would take for a formula.
    """
    features = sorted({feature for record in records for feature in record["features"]})
    scores = [f"{score}{end}" for score in _SCORES for end in ("", "_low", "_high")]
    header: list[Cell] = [*_IDENTITY, "words", *scores, "findings", *map(_harmless, features)]
    return [header, *(_row(record, features) for record in records)]


def _row(record: ArticleRecord, features: Sequence[str]) -> list[Cell]:
    row: list[Cell] = [_harmless(record[key]) for key in _IDENTITY]  # type: ignore[literal-required]
    row.append(record["words"])
    for which in _SCORES:
        score = record["scores"].get(which)
        row += [None, None, None] if score is None else [score["value"], score["low"], score["high"]]
    row.append(len(record["findings"]))
    measured = [record["features"].get(feature) for feature in features]
    return row + [None if feature is None else feature["value"] for feature in measured]


def _harmless(text: str | None) -> str | None:
    line = plain(text or "")
    return f"'{line}" if line.startswith(_FORMULA) else line or None
