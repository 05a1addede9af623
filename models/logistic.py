"""Sign-constrained logistic regression around a prior.

scikit-learn's LogisticRegression has neither bounds nor a prior other than zero. Here the coefficients minimise

    Σᵢ sᵢ·log(1 + exp(−yᵢ·(b + xᵢ·w))) + ½ Σⱼ ((wⱼ − priorⱼ) / prior_sdⱼ)²      subject to signⱼ·wⱼ ≥ 0

with L-BFGS-B (Byrd et al. 1995). With few articles the prior speaks, with many the articles do, and no odd correlation of
one corpus can turn a feature's sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets, unique_labels
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

Array = NDArray[np.float64]


class SignConstrainedLogisticRegression(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """Binary logistic regression whose coefficients keep given signs and lean towards a prior.

    Parameters
    ----------
    signs : sequence of {-1, 0, 1} or None, shape (n_features,)
        1: the coefficient may not be negative; -1: not positive; 0: free. None leaves all free.
    prior : sequence of float or None, shape (n_features,)
        Where each coefficient is drawn to, in log-odds per unit of the column. None: 0.
    prior_sd : float or sequence of float, shape (n_features,)
        How far from the prior a coefficient may reasonably be. Larger trusts the data more.
    max_iter : int
        Limit on L-BFGS-B iterations.

    Attributes
    ----------
    coef_ : array, shape (1, n_features)
    intercept_ : array, shape (1,)
        Not drawn to any value.
    covariance_ : array, shape (n_features + 1, n_features + 1)
        Laplace approximation of the posterior; the intercept comes last. Coefficients held at a bound have variance 0.
    """

    def __init__(
        self,
        signs: Sequence[int] | None = None,
        prior: Sequence[float] | None = None,
        prior_sd: float | Sequence[float] = 1.0,
        max_iter: int = 1000,
    ) -> None:
        self.signs = signs
        self.prior = prior
        self.prior_sd = prior_sd
        self.max_iter = max_iter

    def fit(self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None) -> Self:
        """Fit to ``X`` (n_samples, n_features) and two-class ``y``; ValueError if there are not exactly two classes."""
        data, target = validate_data(self, X, y, dtype=np.float64)
        check_classification_targets(target)
        self.classes_ = unique_labels(target)
        if len(self.classes_) > 2:
            raise ValueError(f"Only binary classification is supported. The data holds {len(self.classes_)} classes.")
        if len(self.classes_) < 2:
            raise ValueError("This solver needs samples of 2 classes in the data, but the data contains only one class")
        weights = _check_sample_weight(sample_weight, data, dtype=np.float64)
        count = data.shape[1]
        prior = np.zeros(count) if self.prior is None else np.asarray(self.prior, dtype=np.float64)
        precision = 1 / np.broadcast_to(np.asarray(self.prior_sd, dtype=np.float64), count) ** 2
        signs = np.zeros(count, dtype=int) if self.signs is None else np.asarray(self.signs)
        if prior.shape != (count,) or signs.shape != (count,):
            raise ValueError(f"signs and prior need one entry for each of the {count} columns")
        sign = np.where(target == self.classes_[1], 1.0, -1.0)

        def loss(theta: Array) -> tuple[float, Array]:
            margin = sign * (data @ theta[:-1] + theta[-1])
            pull = theta[:-1] - prior
            slope = -weights * sign * expit(-margin)
            value = float(weights @ np.logaddexp(0, -margin) + 0.5 * precision @ pull**2)
            return value, np.append(slope @ data + precision * pull, slope.sum())

        bounds = [(0.0 if s > 0 else None, 0.0 if s < 0 else None) for s in signs] + [(None, None)]
        start = np.append(np.clip(prior, np.where(signs > 0, 0, -np.inf), np.where(signs < 0, 0, np.inf)), 0.0)
        solved = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": self.max_iter})
        self.n_iter_ = int(solved.nit)
        self.coef_ = solved.x[None, :-1]
        self.intercept_ = solved.x[-1:]
        self.covariance_ = self._laplace(data, weights, precision, signs)
        return self

    def _laplace(self, data: Array, weights: Array, precision: Array, signs: Array) -> Array:
        chance = expit(data @ self.coef_[0] + self.intercept_[0])
        design = np.hstack([data, np.ones((len(data), 1))])
        hessian = (design.T * (weights * chance * (1 - chance))) @ design
        hessian[np.diag_indices(len(precision))] += precision
        free = np.append((signs == 0) | (self.coef_[0] != 0), True)
        covariance: Array = np.zeros_like(hessian)
        covariance[np.ix_(free, free)] = np.linalg.pinv(hessian[np.ix_(free, free)])
        return covariance

    def decision_function(self, X: ArrayLike) -> Array:
        """Log-odds of the second class, shape (n_samples,)."""
        check_is_fitted(self)
        data: Array = validate_data(self, X, dtype=np.float64, reset=False)
        log_odds: Array = data @ self.coef_[0] + self.intercept_[0]
        return log_odds

    def predict_proba(self, X: ArrayLike) -> Array:
        """Probability of each class, shape (n_samples, 2)."""
        chance: Array = expit(self.decision_function(X))
        return np.column_stack([1 - chance, chance])

    def predict(self, X: ArrayLike) -> NDArray[Any]:
        """The more probable class, shape (n_samples,)."""
        second = self.decision_function(X) > 0
        labels: NDArray[Any] = self.classes_[second.astype(int)]
        return labels

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        return tags
