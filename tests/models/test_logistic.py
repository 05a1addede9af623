"""The sign-constrained logistic regression keeps its promises to scikit-learn and to the reader."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.utils.estimator_checks import parametrize_with_checks

from wellsourced.models.logistic import SignConstrainedLogisticRegression


@parametrize_with_checks([SignConstrainedLogisticRegression()])
def test_scikit_learn_accepts_it(estimator: SignConstrainedLogisticRegression, check: object) -> None:
    check(estimator)  # type: ignore[operator]


@pytest.fixture
def data() -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(0)
    columns = random.normal(size=(400, 3))
    chance = 1 / (1 + np.exp(-(columns @ [1.5, -1.0, 0.0] + 0.3)))
    return columns, (random.random(400) < chance).astype(int)


def test_without_signs_it_is_ordinary_ridge_logistic_regression(data: tuple[np.ndarray, np.ndarray]) -> None:
    ours = SignConstrainedLogisticRegression(prior_sd=1.0).fit(*data)
    theirs = LogisticRegression(C=1.0, tol=1e-8, max_iter=1000).fit(*data)
    np.testing.assert_allclose(ours.coef_, theirs.coef_, atol=1e-3)
    np.testing.assert_allclose(ours.intercept_, theirs.intercept_, atol=1e-3)


def test_signs_hold_against_the_data(data: tuple[np.ndarray, np.ndarray]) -> None:
    model = SignConstrainedLogisticRegression(signs=[-1, -1, 1], prior_sd=10.0).fit(*data)
    assert model.coef_[0, 0] == 0.0
    assert model.coef_[0, 1] < 0
    assert model.coef_[0, 2] >= 0


def test_with_little_data_the_prior_speaks(data: tuple[np.ndarray, np.ndarray]) -> None:
    columns, target = data
    model = SignConstrainedLogisticRegression(prior=[0.5, 0.5, 0.5], prior_sd=0.05).fit(columns[:20], target[:20])
    np.testing.assert_allclose(model.coef_[0], 0.5, atol=0.1)


def test_uncertainty_shrinks_with_data(data: tuple[np.ndarray, np.ndarray]) -> None:
    columns, target = data
    few = SignConstrainedLogisticRegression().fit(columns[:50], target[:50])
    many = SignConstrainedLogisticRegression().fit(columns, target)
    assert (np.diag(many.covariance_) < np.diag(few.covariance_)).all()
