"""The features in scikit-learn."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

pd = pytest.importorskip("pandas")
pytest.importorskip("sklearn")

from sklearn.base import clone  # noqa: E402
from sklearn.utils import estimator_checks  # noqa: E402

from wellsourced.scoring.transformer import ArticleFeatures  # noqa: E402

TEXTS = ["“We will stay,” said Jane Roe, the mayor of Hull.", "The bridge reopened in May. Traffic was light."]
WANTED = ["sourcing.sourced_sentences", "attribution.named_sources"]


# check_estimator runs one check on estimators whose input is text: the others make their own numbers. These need no data.
WITHOUT_DATA = """
    check_do_not_raise_errors_in_init_or_set_params check_estimator_cloneable check_estimator_repr
    check_estimator_tags_renamed check_estimators_unfitted check_get_feature_names_out_error check_get_params_invariance
    check_mixin_order check_no_attributes_set_in_init check_parameters_default_constructible check_set_params
    check_transformers_unfitted check_valid_tag_types
""".split()


@pytest.mark.parametrize("check", WITHOUT_DATA)
def test_it_passes_the_checks_for_estimators(check: str) -> None:
    run = getattr(estimator_checks, check, None)
    if run is None:
        pytest.skip("this release of scikit-learn has no such check")
    run("ArticleFeatures", ArticleFeatures(WANTED))


def test_it_keeps_what_the_other_checks_ask_on_texts() -> None:
    measure = ArticleFeatures(WANTED)
    assert measure.fit(TEXTS) is measure
    parameters, fitted, state = measure.get_params(), measure.transform(TEXTS), dict(vars(measure))
    assert measure.get_params() == parameters and vars(measure) == state  # transforming changes nothing
    for same in (measure.fit(TEXTS), pickle.loads(pickle.dumps(measure)), ArticleFeatures(WANTED).fit(TEXTS[:1])):
        np.testing.assert_array_equal(same.transform(TEXTS), fitted)
    np.testing.assert_array_equal(measure.transform(TEXTS[::-1]), fitted[::-1])  # each row for itself, whatever the order
    np.testing.assert_array_equal(measure.transform(TEXTS[1:]), fitted[1:])


def test_a_column_of_texts_is_taken_in_any_container() -> None:
    expected = ArticleFeatures(WANTED).fit_transform(TEXTS)
    column = np.array(TEXTS, dtype=object)
    for given in (tuple(TEXTS), column, column[:, None], pd.Series(TEXTS), pd.DataFrame({"text": TEXTS})):
        np.testing.assert_array_equal(ArticleFeatures(WANTED).fit_transform(given), expected)


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
    with pytest.raises(TypeError, match="2 columns"):
        ArticleFeatures().fit(pd.DataFrame({"id": ["a", "b"], "text": TEXTS}))
    with pytest.raises(ValueError, match=r"no\.such"):
        ArticleFeatures(["no.such"]).fit(TEXTS)
