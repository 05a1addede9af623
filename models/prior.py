"""The prior: score cards as published criteria would have them, written by hand in ``priors.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path

from .scorecard import ModelFileError, ScoreCard, Term

FILE = Path(__file__).with_name("priors.toml")


def prior_cards(path: Path = FILE) -> dict[str, ScoreCard]:
    """The score cards of a file of priors, by score. Raises ModelFileError for a file that is not one."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return {score: _card(score, settings) for score, settings in data.items()}
    except (OSError, tomllib.TOMLDecodeError, TypeError, KeyError) as error:
        raise ModelFileError(f"{path}: not a file of priors ({error!r})") from error


def _card(score: str, settings: dict[str, object]) -> ScoreCard:
    terms = settings.pop("terms")
    if not isinstance(terms, list):
        raise TypeError("terms must be tables")
    return ScoreCard(
        score=score,
        terms=tuple(Term(**{"low": None, "high": None, **term}) for term in terms),
        origin="prior: published rating criteria, no labelled articles",
        **settings,  # type: ignore[arg-type]
    )
