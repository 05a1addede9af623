"""Articles with people's judgements: which corpus they are of, which score the judgement bears on, and what it says."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..features.article import Article
from ..features.labelled import LabelsError, read_rows
from .corpora import CORPORA, Purpose, number
from .decoding import clean


@dataclass(frozen=True, slots=True)
class Judged:
    """An article and what people said of it.

    ``label`` is the verdict, 1 for the score's good or bad end as its name says (reliable; one-sided); ``target`` is what the
    card is fitted to: the verdict, or for health stories its mean with the share of criteria met. ``criteria`` are single
    verdicts, for measuring only. ``partisan`` is 1 for an article of a portal that its corpus calls hyperpartisan, 0 for one
    of a newsroom, None where it does not say. ``group`` is the outlet by its short name; articles of one group are never on
    both sides of a split. ``file`` is the name of the file that it was read from.
    """

    corpus: str
    purpose: Purpose
    article: Article
    group: str
    label: float
    target: float
    criteria: Mapping[str, float] = field(default_factory=dict)
    partisan: float | None = None
    file: str = ""


_SUFFIXES = (".jsonl", ".jsonl.gz")
# One masthead that these corpora call by several names; a user's outlet may be another of that name.
_MASTHEADS = {"abcnews": "abc", "yahooabc": "abc"}


def same_outlet(name: str) -> str:
    """One short name for an outlet that is called by several: "www.EagleRising.com", "eagle-rising" and "eaglerising.com"."""
    short = name.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").split("/")[0]
    for ending in (".com", ".org", ".net", ".go", ".co.uk", ".news", ".info"):
        short = short.removesuffix(ending)
    return short.replace("-", "")


def read_judged(paths: Iterable[Path]) -> tuple[list[Judged], dict[str, str]]:
    """The judged articles of files or folders, and the SHA-256 of each file that holds some.

    Raises LabelsError where a judgement cannot be read, and where a file named by the user holds no article with a known one.
    """
    judged: list[Judged] = []
    digests = {}
    for path in paths:
        files = sorted(each for each in path.iterdir() if each.name.endswith(_SUFFIXES)) if path.is_dir() else [path]
        for file in files:
            rows = enumerate(read_rows(file))
            found = [article for place, row in rows if (article := _of_row(file, row, place)) is not None]
            if not found and not path.is_dir():
                raise LabelsError(f"{file}: no article with a judgement of a known kind; see docs/score.md")
            if found:
                judged += found
                digests[file.name] = hashlib.sha256(file.read_bytes()).hexdigest()
    if not judged:
        raise LabelsError("no article with a judgement of a known kind in the data; see docs/score.md")
    return judged, digests


def _of_row(file: Path, row: Mapping[str, Any], place: int) -> Judged | None:
    try:
        found = _judged(row, place)
        return found and replace(found, file=file.name)
    except LabelsError as error:
        raise LabelsError(f"{file}: row {place + 1}: {error}") from None


def _judged(row: Mapping[str, Any], place: int) -> Judged | None:
    corpus = next((each for each in CORPORA if each.is_of(row)), None)
    if corpus is None or not isinstance(row.get("text"), str):
        return None
    label = corpus.label(row)
    if label is None:
        return None
    outlet = None if corpus.alone or not row.get("source") else same_outlet(str(row["source"]))
    group = f"{corpus.name} {place}" if outlet is None else _MASTHEADS.get(outlet, outlet)
    target = corpus.target(row) if corpus.target else label
    criteria = row.get("criteria") or {}
    if not isinstance(criteria, dict):
        raise LabelsError(f"`criteria` must be an object of numbers, not {criteria!r}")
    met = {name: number(criteria, name, 1) for name, value in criteria.items() if value is not None}
    if "num_satisfactory" in row:
        met["criteria met"] = number(row, "num_satisfactory", 10)
    if row.get("id") is None or not all(isinstance(row.get(name) or "", str) for name in ("title", "author")):
        raise LabelsError("an `id` is needed, and `title` and `author` must be text")
    article = Article(
        id=str(row["id"]), text=clean(row["text"]), title=row.get("title") or None, author=row.get("author") or None
    )
    return Judged(corpus.name, corpus.purpose, article, group, label, target, met, corpus.partisan(row))


def read_own(labels: Path, articles: Sequence[Article], purpose: Purpose) -> list[Judged]:
    """A user's own labels, CSV or JSON Lines of ``id`` and ``label`` (0 or 1), joined to ``articles`` by id."""
    if labels.name.endswith(_SUFFIXES):
        rows: list[dict[str, Any]] = read_rows(labels)
    else:
        try:
            with labels.open(encoding="utf-8-sig", newline="") as lines:
                rows = list(csv.DictReader(lines))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise LabelsError(f"{labels}: cannot be read as CSV in UTF-8 ({error})") from error
    by_id = {article.id: article for article in articles}
    judged = []
    for entry, row in enumerate(rows, 1):
        if "id" not in row or str(row.get("label")) not in {"0", "1", "0.0", "1.0", "True", "False"}:
            raise LabelsError(f"{labels}: entry {entry} needs an id and a label of 0 or 1")
        article = by_id.get(str(row["id"]))
        if article is None:
            raise LabelsError(f"{labels}: no article has the id {row['id']!r} of entry {entry}")
        label = float(str(row["label"]) in {"1", "1.0", "True"})
        group = same_outlet(article.outlet) if article.outlet else article.id
        judged.append(Judged("your labels", purpose, article, group, label, label))
    if len({each.label for each in judged}) < 2:
        raise LabelsError(f"{labels}: labels of both kinds, 0 and 1, are needed")
    return judged
