"""Helpers for tests of reading."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from broken_inputs import article_text

from wellsourced.features.article import Article
from wellsourced.scoring.reading import Failure

HEADLINE, TEXT = article_text(7)


def articles(results: Iterable[Article | Failure]) -> list[Article]:
    """The results, none of which may be a failure."""
    found = list(results)
    assert not [item for item in found if isinstance(item, Failure)]
    return [item for item in found if isinstance(item, Article)]


def failure(results: Iterable[Article | Failure]) -> Failure:
    """The only result, which must be a failure."""
    (item,) = results
    assert isinstance(item, Failure)
    return item


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
