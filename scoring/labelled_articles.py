"""Articles with people's judgements: which corpus they are of, which score the judgement bears on, and what it says."""

from __future__ import annotations

import csv
import hashlib
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ..features.article import Article
from ..features.labelled import read_rows
from .decoding import clean

Purpose = Literal["reliability", "bias", "control"]


class LabelsError(ValueError):
    """Labelled data that cannot be used; the message names the file and what to do."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An article and what people said of it.

    ``label`` is the verdict, 1 for the score's good or bad end as its name says (reliable; one-sided); ``target`` is what the
    card is fitted to: the verdict, or for health stories its mean with the share of criteria met. ``criteria`` are single
    verdicts, for measuring only. ``group`` is the outlet by its short name; articles of one
    group are never on both sides of a split.
    """

    corpus: str
    purpose: Purpose
    article: Article
    group: str
    label: float
    target: float
    criteria: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Corpus:
    """How the rows of one collection are told, and what their labels mean."""

    name: str
    purpose: Purpose
    judgement: str
    origin: str
    terms: str
    is_of: Callable[[Mapping[str, Any]], bool]
    label: Callable[[Mapping[str, Any]], float | None]
    target: Callable[[Mapping[str, Any]], float] | None = None
    alone: bool = False
    """True where outlets say nothing (all releases of one service): every article is a group of its own."""


def _verdict(**words: float) -> Callable[[Mapping[str, Any]], float | None]:
    return lambda row: words.get(str(row.get("label")))


def _veracity(row: Mapping[str, Any]) -> float | None:
    return {"mostly true": 1.0, "mixture of true and false": 0.0, "mostly false": 0.0}.get(str(row["veracity"]))


def _number(row: Mapping[str, Any], name: str, most: float) -> float:
    value = row.get(name)
    if not isinstance(value, int | float) or not 0 <= value <= most:
        raise LabelsError(f"`{name}` must be a number from 0 to {most}, not {value!r}")
    return float(value)


def _half(verdict: bool, row: Mapping[str, Any]) -> float:
    """The mean of a verdict and of the share of the 10 criteria that are met."""
    return 0.5 * verdict + 0.05 * _number(row, "num_satisfactory", 10)


def _of(prefix: str) -> Callable[[Mapping[str, Any]], bool]:
    return lambda row: str(row.get("id", "")).lower().startswith(prefix)


_NONE = "none stated"
CORPORA = (
    Corpus(
        "health stories",
        "reliability",
        "experts rate the story 3 stars or more of 5",
        "HealthNewsReview.org, stories",
        _NONE,
        lambda row: "rating" in row and "num_satisfactory" in row,
        lambda row: float(_number(row, "rating", 5) >= 3),
        lambda row: _half(_number(row, "rating", 5) >= 3, row),
    ),
    Corpus(
        "health releases",
        "reliability",
        "experts find 5 criteria or more of 10 met",
        "HealthNewsReview.org, releases",
        _NONE,
        lambda row: "criteria" in row,
        lambda row: float(_number(row, "num_satisfactory", 10) >= 5),
        lambda row: _half(_number(row, "num_satisfactory", 10) >= 5, row),
        alone=True,
    ),
    Corpus(
        "politifact",
        "reliability",
        "fact-checkers call the story real, not fake",
        "FakeNewsNet, PolitiFact part",
        _NONE,
        _of("fnn/politifact"),
        _verdict(real=1.0, fake=0.0),
    ),
    Corpus(
        "buzzfeed",
        "reliability",
        "fact-checkers call the story real, not fake",
        "FakeNewsNet, BuzzFeed part",
        _NONE,
        _of("fnn/buzzfeed"),
        _verdict(real=1.0, fake=0.0),
    ),
    Corpus(
        "webis",
        "reliability",
        "fact-checkers call the article mostly true, not mixed or false",
        "BuzzFeed-Webis 2016",
        _NONE,
        lambda row: "veracity" in row,
        _veracity,
    ),
    Corpus(
        "horne",
        "reliability",
        "source lists call the article's outlet real, not fake",
        "Horne and Adali 2017",
        "BSD-like",
        _of("horne"),
        _verdict(real=1.0, fake=0.0),
        alone=True,
    ),
    Corpus(
        "hyperpartisan",
        "bias",
        "readers call the article hyperpartisan",
        "SemEval-2019 task 4, by article",
        "CC BY 4.0",
        _of("hyp/"),
        lambda row: _number(row, "label", 1),
    ),
    Corpus(
        "FA-KES",
        "control",
        "the casualty claims are true",
        "FA-KES",
        "CC BY",
        _of("fakes/"),
        lambda row: _number(row, "label", 1),
    ),
)
BY_NAME = {corpus.name: corpus for corpus in CORPORA}
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
            found = [article for number, row in enumerate(_rows(file)) if (article := _of_row(file, row, number)) is not None]
            if not found and not path.is_dir():
                raise LabelsError(f"{file}: no article with a judgement of a known kind; see docs/score.md")
            if found:
                judged += found
                digests[file.name] = hashlib.sha256(file.read_bytes()).hexdigest()
    if not judged:
        raise LabelsError("no article with a judgement of a known kind in the data; see docs/score.md")
    return judged, digests


def _rows(file: Path) -> list[dict[str, Any]]:
    try:
        rows = read_rows(file)
    except (OSError, ValueError, EOFError, zlib.error) as error:
        raise LabelsError(f"{file}: not readable as JSON Lines ({error})") from error
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise LabelsError(f"{file}: row {number} is no JSON object")
    return rows


def _of_row(file: Path, row: Mapping[str, Any], number: int) -> Judged | None:
    try:
        return _judged(row, number)
    except LabelsError as error:
        raise LabelsError(f"{file}: row {number + 1}: {error}") from None


def _judged(row: Mapping[str, Any], number: int) -> Judged | None:
    corpus = next((each for each in CORPORA if each.is_of(row)), None)
    if corpus is None or not isinstance(row.get("text"), str):
        return None
    label = corpus.label(row)
    if label is None:
        return None
    outlet = None if corpus.alone or not row.get("source") else same_outlet(str(row["source"]))
    group = f"{corpus.name} {number}" if outlet is None else _MASTHEADS.get(outlet, outlet)
    target = corpus.target(row) if corpus.target else label
    criteria = row.get("criteria") or {}
    if not isinstance(criteria, dict):
        raise LabelsError(f"`criteria` must be an object of numbers, not {criteria!r}")
    met = {name: _number(criteria, name, 1) for name, value in criteria.items() if value is not None}
    if "num_satisfactory" in row:
        met["criteria met"] = _number(row, "num_satisfactory", 10)
    if row.get("id") is None or not all(isinstance(row.get(name) or "", str) for name in ("title", "author")):
        raise LabelsError("an `id` is needed, and `title` and `author` must be text")
    article = Article(
        id=str(row["id"]), text=clean(row["text"]), title=row.get("title") or None, author=row.get("author") or None
    )
    return Judged(corpus.name, corpus.purpose, article, group, label, target, met)


def read_own(labels: Path, articles: Sequence[Article], purpose: Purpose) -> list[Judged]:
    """A user's own labels, CSV or JSON Lines of ``id`` and ``label`` (0 or 1), joined to ``articles`` by id."""
    if labels.name.endswith(_SUFFIXES):
        rows: list[dict[str, Any]] = _rows(labels)
    else:
        try:
            with labels.open(encoding="utf-8-sig", newline="") as lines:
                rows = list(csv.DictReader(lines))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise LabelsError(f"{labels}: cannot be read as CSV in UTF-8 ({error})") from error
    by_id = {article.id: article for article in articles}
    judged = []
    for number, row in enumerate(rows, 1):
        if "id" not in row or str(row.get("label")) not in {"0", "1", "0.0", "1.0", "True", "False"}:
            raise LabelsError(f"{labels}: entry {number} needs an id and a label of 0 or 1")
        article = by_id.get(str(row["id"]))
        if article is None:
            raise LabelsError(f"{labels}: no article has the id {row['id']!r} of entry {number}")
        label = float(str(row["label"]) in {"1", "1.0", "True"})
        group = same_outlet(article.outlet) if article.outlet else article.id
        judged.append(Judged("your labels", purpose, article, group, label, label))
    if len({each.label for each in judged}) < 2:
        raise LabelsError(f"{labels}: labels of both kinds, 0 and 1, are needed")
    return judged
