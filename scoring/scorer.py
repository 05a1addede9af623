"""The library's front door: articles in, results out."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ..features.article import Article
from ..features.base import Extractor, Measurement
from ..features.document import Document
from ..features.extractors import all_extractors
from ..models.scorecard import ScoreCard, load_scorecard
from . import parsing
from .abstention import is_english, refuse_document, refuse_text
from .explaining import explain, pool_evidence, scored_sentences, spoken_statements
from .provenance import provenance
from .result import Result

if TYPE_CHECKING:
    import pandas as pd
    from spacy.language import Language
    from spacy.tokens import Doc

SCORES = ("reliability", "bias")
ArticleLike = str | Mapping[str, Any] | Article


class Scorer:
    """Scores articles. Build one with :meth:`load` and keep it: loading takes a second, scoring a few hundredths.

    One scorer may be used from several threads; they take turns.
    """

    def __init__(self, nlp: Language, cards: Mapping[str, ScoreCard], extractors: Iterable[Extractor]) -> None:
        self.nlp = nlp
        self.cards = dict(cards)
        self.extractors = tuple(extractors)
        self.provenance = provenance(nlp, self.cards.values())
        self._turn = threading.Lock()
        self._warm_up_left = _WARM_UP

    @classmethod
    def load(cls, models: Path | str | None = None, pipeline: str = parsing.MODEL) -> Self:
        """A scorer with the shipped models, or with the score cards in the folder ``models``.

        ``pipeline`` names an installed English spaCy pipeline with a tagger and a parser. Raises ModelFileError for score
        cards that are missing, damaged or name unknown features, and OSError if the pipeline is not installed.
        """
        folder = Path(models) if models is not None else Path(__file__).parent.parent / "models"
        extractors = all_extractors()
        cards = {score: load_scorecard(folder / f"{score}.json") for score in SCORES}
        for card in cards.values():
            card.check_features(extractor.name for extractor in extractors)
        return cls(parsing.load_pipeline(pipeline), cards, extractors)

    def score(self, text: str, *, title: str | None = None, outlet: str | None = None, **fields: str | None) -> Result:
        """Score one article. ``fields`` are the other fields of an Article: id, author, published, url."""
        return next(self.score_many([{"text": text, "title": title, "outlet": outlet, **fields}]))

    def score_many(self, articles: Iterable[ArticleLike], batch_size: int = 16) -> Iterator[Result]:
        """Score texts, mappings with a ``text``, or Articles: a generator, in the order given.

        At most ``batch_size`` articles are held at a time, so a million can be streamed through. The same article gives the
        same result whatever comes before it. Raises TypeError or ValueError for something that is no article.
        """
        numbered = (as_article(article, number) for number, article in enumerate(articles, 1))
        while batch := list(islice(numbered, batch_size)):
            yield from self._score_batch(batch)

    def features(self, articles: Iterable[ArticleLike]) -> pd.DataFrame:
        """One row an article, one column a feature, indexed by id; missing values are NaN."""
        import pandas as pd

        results = list(self.score_many(articles))
        names = [extractor.name for extractor in self.extractors]
        rows = [[_value(result.features.get(name)) for name in names] for result in results]
        index = pd.Index([result.article.id for result in results], name="id")
        return pd.DataFrame(rows, columns=names, index=index, dtype=float)

    def measure(self, document: Document) -> dict[str, Measurement]:
        """Every feature of a parsed article."""
        return {extractor.name: extractor.measure(document) for extractor in self.extractors}

    def _score_batch(self, articles: list[Article]) -> list[Result]:
        refused = [refuse_text(article.text) for article in articles]
        texts = [article.text for article, reason in zip(articles, refused, strict=True) if reason is None]
        with self._turn:
            # Strings met in a memory zone are forgotten with it, which keeps memory flat. The first articles are parsed
            # outside, so that the commonest words stay in the tokenizer's cache.
            if self._warm_up_left > 0:
                self._warm_up_left -= len(articles)
                return self._score_parsed(articles, refused, texts)
            with self.nlp.memory_zone():
                return self._score_parsed(articles, refused, texts)

    def _score_parsed(self, articles: list[Article], refused: list[str | None], texts: list[str]) -> list[Result]:
        docs = parsing.parse(self.nlp, texts, batch_size=max(len(texts), 1))
        return [
            self._score_doc(article, next(docs)) if reason is None else self._abstain(article, reason)
            for article, reason in zip(articles, refused, strict=True)
        ]

    def _score_doc(self, article: Article, doc: Doc) -> Result:
        document = Document(article, doc)
        reason = refuse_document(document)
        features = self.measure(document)
        words = int((document.word & document.body).sum())
        evidence, positions = pool_evidence(features)
        scores = {} if reason else {name: explain(card, features, positions, words) for name, card in self.cards.items()}
        return Result(
            article=article,
            status="abstained" if reason else "scored",
            reason=reason,
            scores=scores,
            features=features,
            evidence=evidence,
            statements=spoken_statements(document),
            sentences=scored_sentences(document),
            findings=tuple(finding for measurement in features.values() for finding in measurement.findings),
            regions=document.regions,
            words=words,
            language="en",
            provenance=self.provenance,
        )

    def _abstain(self, article: Article, reason: str) -> Result:
        language = "en" if is_english(article.text) else None
        return Result(
            article, "abstained", reason, words=len(article.text.split()), language=language, provenance=self.provenance
        )


_WARM_UP = 64  # articles


def _value(measurement: Measurement | None) -> float | None:
    return None if measurement is None else measurement.value


def as_article(article: ArticleLike, number: int) -> Article:
    """An Article from a text or a mapping; without an id it is called by its number."""
    if isinstance(article, Article):
        return article
    if isinstance(article, str):
        return Article(id=str(number), text=newlines(article))
    if not isinstance(article, Mapping):
        raise TypeError(f"article {number} is a {type(article).__name__}; give a text, a mapping or an Article")
    unknown = set(article) - _FIELDS
    if unknown:
        raise ValueError(f"article {number} has unknown fields {sorted(unknown)}; an article has {sorted(_FIELDS)}")
    if not isinstance(article.get("text"), str):
        raise ValueError(f"article {number} has no text")
    fields = {name: value for name, value in article.items() if value is not None}
    return Article(**{"id": str(number), **fields, "text": newlines(article["text"])})


_FIELDS = frozenset(Article.__dataclass_fields__)


def newlines(text: str) -> str:
    """``text`` with every newline as ``\\n``: the one change made to a text."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
