"""What the tests share: the pipeline and the scorer are loaded once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wellsourced import Scorer
from wellsourced.features.article import Article
from wellsourced.features.document import Document
from wellsourced.scoring import parsing

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def scorer() -> Scorer:
    return Scorer.load()


@pytest.fixture(scope="session")
def read_document(scorer: Scorer) -> Callable[..., Document]:
    """A function that parses a text into a Document."""

    def read(text: str, **fields: str) -> Document:
        article = Article(id="test", text=text, **fields)
        (title,) = parsing.parse_titles(scorer.nlp, [article])
        return Document(article, next(parsing.parse(scorer.nlp, [text])), title=title)

    return read


@pytest.fixture(scope="session")
def seed_texts() -> dict[str, str]:
    """The seed articles by their three-digit number."""
    return {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}
