"""The features in scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest

pd = pytest.importorskip("pandas")
pytest.importorskip("sklearn")

from sklearn.base import clone  # noqa: E402
from sklearn.utils.estimator_checks import check_estimator  # noqa: E402

from wellsourced.scoring.transformer import ArticleFeatures  # noqa: E402

TEXTS = ["“We will stay,” said Jane Roe, the mayor of Hull.", "The bridge reopened in May. Traffic was light."]
WANTED = ["sourcing.sourced_sentences", "attribution.named_sources"]


@pytest.mark.filterwarnings("ignore")
def test_it_passes_the_checks_for_estimators() -> None:
    check_estimator(ArticleFeatures())


def test_pandas_output_has_names_and_an_index() -> None:
    table = ArticleFeatures(WANTED).set_output(transform="pandas").fit_transform(pd.Series(TEXTS, index=[7, 9]))
    assert list(table.columns) == WANTED
    assert list(table.index) == [7, 9]
    assert table.loc[7, "attribution.named_sources"] == 1


def test_names_and_columns_agree_and_clones_are_equal() -> None:
    measure = clone(ArticleFeatures(WANTED)).fit(TEXTS)
    assert measure.get_feature_names_out().tolist() == WANTED
    assert measure.transform(np.array(TEXTS, dtype=object)).shape == (2, 2)
    assert measure.transform([]).shape == (0, 2)


def test_wrong_input_says_what_is_needed() -> None:
    with pytest.raises(TypeError, match="list of texts"):
        ArticleFeatures().fit("one text")
    with pytest.raises(TypeError, match="texts are needed"):
        ArticleFeatures().fit([1.0])
    with pytest.raises(ValueError, match=r"no\.such"):
        ArticleFeatures(["no.such"]).fit(TEXTS)
