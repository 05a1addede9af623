"""The features as a scikit-learn transformer: texts in, a table out, ready for a pipeline of your own.

from sklearn.pipeline import make_pipeline
model = make_pipeline(ArticleFeatures().set_output(transform="pandas"), SimpleImputer(), LogisticRegression())
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from ..features.article import Article
from ..features.extractors import all_extractors
from .decoding import clean
from .feature_table import measure_table


class ArticleFeatures(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Measures the features of news articles.

    Parameters
    ----------
    features : sequence of str or None
        Names of the features wanted, in this order, as ``wellsourced rules`` lists them. None: all of them.
    jobs : int
        Processes to measure in. Scripts that use more than one need ``if __name__ == "__main__"``.

    Attributes
    ----------
    feature_names_ : tuple of str
        The columns of the output.

    Notes
    -----
    Texts come as a list, an array, a Series, or a table or array with a single column.

    A value that cannot be measured is NaN. Nothing is learned from the texts: ``fit`` only checks its arguments.
    """

    def __init__(self, features: Sequence[str] | None = None, jobs: int = 1) -> None:
        self.features = features
        self.jobs = jobs

    def fit(self, X: Iterable[str], y: object = None) -> Self:
        """Check the arguments. Raises ValueError for a feature that does not exist, TypeError for what are no texts."""
        known = [extractor.name for extractor in all_extractors()]
        unknown = sorted(set(self.features or ()) - set(known))
        if unknown:
            raise ValueError(f"no such features: {unknown}; `wellsourced rules` lists them all")
        _texts(X)
        self.feature_names_ = tuple(known if self.features is None else self.features)
        return self

    def transform(self, X: Iterable[str]) -> npt.NDArray[np.float64]:
        """The features of every text, shape (n_texts, n_features)."""
        check_is_fitted(self)
        texts = _texts(X)
        if not texts:
            return np.zeros((0, len(self.feature_names_)))
        articles = [Article(id=str(number), text=clean(text)) for number, text in enumerate(texts, 1)]
        table = measure_table(articles, self.jobs)
        return table.values[:, [table.names.index(name) for name in self.feature_names_]]

    def get_feature_names_out(self, input_features: object = None) -> npt.NDArray[np.object_]:
        """Names of the columns."""
        check_is_fitted(self)
        return np.array(self.feature_names_, dtype=object)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.two_d_array = False
        tags.input_tags.string = True
        tags.requires_fit = True
        return tags


def _texts(X: Any) -> list[str]:
    if isinstance(X, str | Mapping):
        raise TypeError("give a list of texts, not a single text")
    shape: tuple[int, ...] = getattr(X, "shape", ())
    if len(shape) == 2:  # a table: its rows are articles only where it is a column of texts
        if shape[1] != 1:
            raise TypeError(f"texts are needed, one a row; the table has {shape[1]} columns: give a single column of texts")
        X = np.asarray(X)[:, 0]
    texts = list(X)
    wrong = next((text for text in texts if not isinstance(text, str)), None)
    if wrong is not None:
        raise TypeError(f"texts are needed, one a row; found {type(wrong).__name__}: give a single column of texts")
    return texts
