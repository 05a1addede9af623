"""The collections of judged articles that are known: how their rows are told, and what their labels mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..features.labelled import LabelsError

Purpose = Literal["reliability", "bias", "control"]


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
    partisan: Callable[[Mapping[str, Any]], float | None] = lambda row: None
    """1 for an article of a portal that the corpus calls hyperpartisan, 0 for one of a newsroom; None: it does not say."""
    alone: bool = False
    """True where outlets say nothing (all releases of one service): every article is a group of its own."""


def _verdict(**words: float) -> Callable[[Mapping[str, Any]], float | None]:
    return lambda row: words.get(str(row.get("label")))


def _veracity(row: Mapping[str, Any]) -> float | None:
    return {"mostly true": 1.0, "mixture of true and false": 0.0, "mostly false": 0.0}.get(str(row["veracity"]))


def _orientation(row: Mapping[str, Any]) -> float | None:
    return {"mainstream": 0.0, "left": 1.0, "right": 1.0}.get(str(row.get("orientation")))


def number(row: Mapping[str, Any], name: str, most: float) -> float:
    """A number of a row, from 0 to ``most``. Raises LabelsError for anything else."""
    value = row.get(name)
    if not isinstance(value, int | float) or not 0 <= value <= most:
        raise LabelsError(f"`{name}` must be a number from 0 to {most}, not {value!r}")
    return float(value)


def _half(verdict: bool, row: Mapping[str, Any]) -> float:
    """The mean of a verdict and of the share of the 10 criteria that are met."""
    return 0.5 * verdict + 0.05 * number(row, "num_satisfactory", 10)


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
        lambda row: float(number(row, "rating", 5) >= 3),
        lambda row: _half(number(row, "rating", 5) >= 3, row),
    ),
    Corpus(
        "health releases",
        "reliability",
        "experts find 5 criteria or more of 10 met",
        "HealthNewsReview.org, releases",
        _NONE,
        lambda row: "criteria" in row,
        lambda row: float(number(row, "num_satisfactory", 10) >= 5),
        lambda row: _half(number(row, "num_satisfactory", 10) >= 5, row),
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
        partisan=_orientation,
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
        lambda row: number(row, "label", 1),
    ),
    Corpus(
        "FA-KES",
        "control",
        "the casualty claims are true",
        "FA-KES",
        "CC BY",
        _of("fakes/"),
        lambda row: number(row, "label", 1),
    ),
)
BY_NAME = {corpus.name: corpus for corpus in CORPORA}
