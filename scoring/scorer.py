"""The library's front door: articles in, results out."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ..features.article import Article
from ..features.base import Extractor, Measurement
from ..features.document import Document, read_documents
from ..features.extractors import all_extractors
from ..models.scorecard import ScoreCard, load_scorecard
from . import parsing
from .abstention import is_english, refuse_document, refuse_features, refuse_text
from .advice import advise
from .comparing.sketch import sketch_of
from .decoding import clean
from .explaining import explain, pool_evidence, scored_sentences, spoken_statements
from .failures import Failure
from .known import Known, Paths
from .provenance import provenance
from .result import Result
from .rows import article_from

if TYPE_CHECKING:
    import pandas as pd
    from spacy.language import Language

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
    def load(
        cls, models: Path | str | None = None, pipeline: str = parsing.MODEL, *, facts: Paths = (), claims: Paths = ()
    ) -> Self:
        """A scorer with the shipped models, or with the score cards in the folder ``models``.

        ``pipeline`` names an installed English spaCy pipeline with a tagger and a parser. ``facts`` are files of facts of
        your own, ``claims`` feeds of published fact-checks, one path or several (see docs/reference-facts.md). Raises
        ModelFileError for score cards that are missing, damaged or name unknown features, FactsError and ClaimsError (both
        ValueErrors) for files that cannot be used, and OSError if the pipeline is not installed.
        """
        cards = load_cards(models)
        extractors, digests = Known.of(facts, claims).load(all_extractors())
        scorer = cls(parsing.load_pipeline(pipeline), cards, extractors)
        scorer.provenance.update(digests)
        return scorer

    def score(self, text: str, *, title: str | None = None, outlet: str | None = None, **fields: str | None) -> Result:
        """Score one article. ``fields`` are the other fields of an Article: id, author, published, url."""
        article = Article(**{"id": "1", "text": text, "title": title, "outlet": outlet, **fields})  # type: ignore[arg-type]
        return next(self.score_many([article]))

    def score_many(self, articles: Iterable[ArticleLike], batch_size: int = 16, *, sketch: bool = False) -> Iterator[Result]:
        """Score texts, mappings or Articles: a generator, one result an article, in the order given.

        A mapping has the fields that files have (see README); one without a usable text gives a result that is ``failed``
        and says why. At most ``batch_size`` articles are held at a time, so a million can be streamed through. The same
        article gives the same result whatever comes before it. ``sketch`` adds to each result what comparing articles
        needs. Raises TypeError for something that is no article.
        """
        if isinstance(articles, str | Mapping) or hasattr(articles, "columns"):
            raise TypeError("score_many takes many articles: wrap one in a list, give a table as its to_dict('records')")
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        numbered = (as_article(article, number) for number, article in enumerate(articles, 1))
        while batch := list(islice(numbered, batch_size)):
            yield from self._score_batch(batch, sketch)

    def features(self, articles: Iterable[ArticleLike]) -> pd.DataFrame:
        """One row an article, one column a feature, indexed by id; missing values are NaN."""
        import pandas as pd

        names = [extractor.name for extractor in self.extractors]
        ids, rows = [], []
        for result in self.score_many(articles):
            ids.append(result.article.id)
            rows.append([_value(result.features.get(name)) for name in names])
        return pd.DataFrame(rows, columns=names, index=pd.Index(ids, name="id"), dtype=float)

    def measure(self, document: Document) -> dict[str, Measurement]:
        """Every feature of a parsed article."""
        return {extractor.name: extractor.measure(document) for extractor in self.extractors}

    def _score_batch(self, batch: list[Article | Failure], sketch: bool) -> list[Result]:
        with self._turn:
            # Strings met in a memory zone are forgotten with it, which keeps memory flat. The first articles are parsed
            # outside, so that the commonest words stay in the tokenizer's cache.
            if self._warm_up_left > 0:
                self._warm_up_left -= len(batch)
                return self._score_parsed(batch, sketch)
            with self.nlp.memory_zone():
                return self._score_parsed(batch, sketch)

    def _score_parsed(self, batch: list[Article | Failure], sketch: bool) -> list[Result]:
        refused = [refuse_text(item.text) if isinstance(item, Article) else item.reason for item in batch]
        read = [item for item, reason in zip(batch, refused, strict=True) if isinstance(item, Article) and reason is None]
        docs = list(parsing.parse(self.nlp, [article.text for article in read], batch_size=max(len(read), 1)))
        titles = parsing.parse_titles(self.nlp, read)
        scored = iter([self._score_document(document, sketch) for document in read_documents(read, docs, titles)])
        return [
            failed(item) if isinstance(item, Failure) else next(scored) if reason is None else self._abstain(item, reason)
            for item, reason in zip(batch, refused, strict=True)
        ]

    def _score_document(self, document: Document, sketch: bool) -> Result:
        features = self.measure(document)
        reason = refuse_document(document) or refuse_features(self.cards, features)
        words = int((document.word & document.body).sum())
        evidence, positions = pool_evidence(features)
        scores = {} if reason else {name: explain(card, features, positions, words) for name, card in self.cards.items()}
        sentences = sum(sentence.body for sentence in document.sentences)
        advice = () if reason else advise(self.cards, features, evidence, positions, sentences)
        return Result(
            article=document.article,
            status="abstained" if reason else "scored",
            reason=reason,
            scores=scores,
            advice=advice,
            features=features,
            evidence=evidence,
            statements=spoken_statements(document),
            sentences=scored_sentences(document),
            findings=tuple(finding for measurement in features.values() for finding in measurement.findings),
            regions=document.regions,
            words=words,
            language="en",
            provenance=self.provenance,
            sketch=sketch_of(document) if sketch else None,
        )

    def _abstain(self, article: Article, reason: str) -> Result:
        language = "en" if is_english(article.text) else None
        return Result(
            article, "abstained", reason, words=len(article.text.split()), language=language, provenance=self.provenance
        )


_WARM_UP = 64  # articles


def load_cards(models: Path | str | None = None) -> dict[str, ScoreCard]:
    """The score cards in the folder ``models``, or the shipped ones. Raises ModelFileError as :meth:`Scorer.load` does."""
    folder = Path(models) if models is not None else Path(__file__).parent.parent / "models"
    cards = {score: load_scorecard(folder / f"{score}.json") for score in SCORES}
    for card in cards.values():
        card.check_features(extractor.name for extractor in all_extractors())
    return cards


def _value(measurement: Measurement | None) -> float | None:
    return None if measurement is None else measurement.value


def as_article(article: ArticleLike, number: int) -> Article | Failure:
    """An Article from a text or a mapping; without an id it is called by its number."""
    if isinstance(article, str):
        return Article(id=str(number), text=clean(article))
    if isinstance(article, Mapping):
        return article_from(article, f"article {number}", None, str(number))
    if not isinstance(article, Article):
        raise TypeError(f"article {number} is of type {type(article).__name__}; give a text, a mapping or an Article")
    for name in Article.__dataclass_fields__:
        value = getattr(article, name)
        if not isinstance(value, str) and (value is not None or name in ("id", "text")):
            raise TypeError(f"article {number}: its {name} is of type {type(value).__name__}; give a string")
    return replace(article, text=clean(article.text))


def failed(failure: Failure) -> Result:
    """The result of an input that could not be read."""
    return Result(Article(id=failure.id, text="", path=failure.path), "failed", failure.reason)
